#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Packages modules for the launchers: sh maven.sh HOME WORK MODULES, into the folder target of WORK.
#
# Maven resets the terminal's colours at its end, though it was told to have none: what it says waits in a file, and is
# only shown where it fails, without escapes.
set -eu

home=$1
work=$2
modules=$3

mvn -q -B -ntp -Dstyle.color=never -Dquick -Dtidemark.build="$work/target" -f "$home/pom.xml" -pl "$modules" package \
  > "$work/maven.log" 2>&1 && exit
sed "s/$(printf '\033')\[[0-9;]*m//g" "$work/maven.log" >&2
exit 1
