#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Builds the program for the launcher: sh build.sh HOME JAVA
#
# Everything is made in a folder of its own and becomes current by one rename at the end, so that a build that dies, or two
# at once, never leave a half program, and a program that is running keeps its files. The lock only saves double work.
set -eu

home=$1
java=$2
state=$home/.tidemark
program=program-$$-$(date +%s)
work=$state/$program.work
LOOK_AGAIN=75 # another process has just built; the launcher knows it too

say() {
  printf 'tidemark: %s\n' "$*" >&2
}

give_up() {
  say "$@"
  exit 1
}

# --- What is needed -------------------------------------------------------------------------------------------------

find_tools() {
  if [ -n "${JAVA_HOME:-}" ] && [ ! -x "$java" ]; then
    give_up "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it. Point it at a JDK 17 or newer, or unset it."
  fi
  command -v "$java" > /dev/null 2>&1 || give_up "Java is missing. Install a JDK 17 or newer" \
    "(Debian, Ubuntu: apt install openjdk-17-jdk-headless; macOS: brew install openjdk@17), or set JAVA_HOME."
  settings=$("$java" -XshowSettings:properties -version 2>&1) || give_up "$java does not start: $settings"
  jdk=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.home = //p')
  version=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.specification\.version = //p')
  case $version in
    '' | 1.* | [1-9] | 1[0-6]) give_up "$java is Java ${version:-of an unknown version}; Tidemark needs 17 or newer." \
      "Point JAVA_HOME at a newer JDK." ;;
  esac
  [ -x "$jdk/bin/javac" ] && [ -x "$jdk/bin/jar" ] || give_up "The Java in $jdk has no compiler, and Tidemark is built" \
    "on first use. Install a JDK 17 or newer (Debian, Ubuntu: apt install openjdk-17-jdk-headless), or point JAVA_HOME at one."
  command -v mvn > /dev/null 2>&1 || give_up "Maven is missing, and Tidemark is built with it on first use." \
    "Install Maven 3.8 or newer (Debian, Ubuntu: apt install maven; macOS: brew install maven)."
}

# --- One build at a time --------------------------------------------------------------------------------------------

lock() {
  mkdir -p "$state" 2> /dev/null || give_up "Cannot write $state: Tidemark is built there on first use." \
    "Copy this folder to where you may write, or run it once as its owner."
  until mkdir "$state/lock" 2> /dev/null; do
    owner=$(cat "$state/lock/pid" 2> /dev/null || true)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2> /dev/null; then
      # Its owner died. Renaming is atomic: of several that wait, one clears it away.
      mv "$state/lock" "$state/lock.dead-$$" 2> /dev/null && rm -rf "$state/lock.dead-$$"
      continue
    fi
    [ -n "${waiting:-}" ] || say "waiting for a build that another process (${owner:-just started}) has begun ..."
    waiting=yes
    sleep 1
  done
  locked=yes
  if [ -n "${waiting:-}" ]; then
    exit "$LOOK_AGAIN"
  fi
  printf '%s\n' "$$" > "$state/lock/pid"
}

clean() {
  rm -rf "$work"
  if [ -n "${locked:-}" ]; then
    rm -rf "$state/lock"
  fi
}

# --- The parts ------------------------------------------------------------------------------------------------------

compile() {
  say "building the program (first use, or its sources changed; the first time also fetches libraries) ..."
  touch "$work/made"
  JAVA_HOME=$jdk sh "$home/cli/src/main/launcher/maven.sh" "$home" "$work" core,cli \
    || give_up "the build failed; the lines above are Maven's. If they say that something cannot be fetched, the first" \
      "build needs the network once. Else see CONTRIBUTING.md."
}

# The driver's jar carries four native libraries and unpacks one at every start, half a second. Here one is unpacked for
# good, beside a jar without any, where the driver looks for it.
slim_duckdb() {
  fat=$(echo "$work"/lib/duckdb_jdbc-*.jar)
  mkdir "$work/duckdb"
  (
    cd "$work/duckdb"
    "$jdk/bin/jar" xf "$fat" META-INF org "$(native)"
    [ -f "$(native)" ] || give_up "DuckDB has no library for this system, $(uname -s) on $(uname -m). It has one for" \
      "Linux on x86_64 and arm64, and for macOS on arm64. On Windows, use the Linux of WSL."
    mv "$(native)" "$work/lib/"
    rm "$fat"
    "$jdk/bin/jar" cfM "$fat" META-INF org
  )
}

native() {
  case $(uname -s) in
    Darwin) os=macos ;;
    *) os=$(uname -s | tr '[:upper:]' '[:lower:]') ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) cpu=amd64 ;;
    aarch64 | arm64) cpu=arm64 ;;
    *) cpu=$(uname -m) ;;
  esac
  printf 'libduckdb_java.so_%s_%s' "$os" "$cpu"
}

# Java's class-data archive halves the start. It holds the paths of the jars, so it is made where they will stay, and the
# classes that a few runs have used, so these runs should use many. A static archive and not one made at exit: only that
# holds picocli, whose class files are of an old version. G1 makes it, since the serial collector leaves the heap part out.
train() {
  used_by demo --devices 40 --days 2 --seed 1 --out "$work/demo"
  header=timestamp,src_ip,dst_ip,proto,port,up_bytes,down_bytes
  printf '%s\n' $header 1,10.0.0.1,192.0.2.1,tcp,443,10,20 > "$work/flows.csv"
  # Clients of a public server, which is inferred.
  awk -v header=$header 'BEGIN {
    print header
    for (n = 1; n <= 100; n++) print n ",198.51.100." n ",203.0.113.7,tcp,443,500,9000"
  }' > "$work/visits.csv"
  used_by detect "$work/flows.csv" "$work/visits.csv" --clean "$work/flows.csv" --out "$work/run"
  used_by --help
  "$java" -Xlog:disable -XX:ErrorFile="$work/crash.log" -Xshare:dump -XX:+UseG1GC -XX:SharedClassListFile="$work/classes" \
    -XX:SharedArchiveFile="$state/$program/tidemark.jsa" -cp "$state/$program/tidemark.jar" > "$work/dump.log" 2>&1 \
    || say "no start-up archive could be made; Tidemark works without, it only starts slower."
}

used_by() {
  "$java" -Xlog:disable -XX:DumpLoadedClassList="$work/used" -XX:+UseSerialGC -XX:-UsePerfData \
    -Djava.library.path="$state/$program" -Dtidemark.home="$home" -jar "$state/$program/tidemark.jar" "$@" \
    > "$work/train.log" 2>&1 || say "tidemark $1 failed while the start-up archive was made; it will start slower."
  cat "$work/used" >> "$work/classes"
}

lay() {
  mv "$work/lib" "$state/$program"
  mv "$work/made" "$state/$program/made"
}

make_current() {
  previous=
  if [ -r "$state/current" ]; then
    IFS= read -r previous < "$state/current" || true
  fi
  printf '%s\n%s %s\n' "$program" "$home" "$java" > "$work/current"
  mv -f "$work/current" "$state/current"
  # The previous one stays, for a run that is just starting from it.
  for old in "$state"/program-*; do
    case ${old##*/} in
      "$program" | "$program".work | "$previous") ;;
      *) rm -rf "$old" ;;
    esac
  done
}

find_tools
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
lock
mkdir "$work"
compile
mkdir "$work/lib"
cp "$work"/target/tidemark-cli/lib/*.jar "$work/lib/"
cp "$work"/target/tidemark-cli/tidemark-cli-*.jar "$work/lib/tidemark.jar"
slim_duckdb
lay
train
make_current
say "built."
