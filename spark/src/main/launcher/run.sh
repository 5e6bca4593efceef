#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Starts Tidemark with the engine spark: sh run.sh HOME JAVA WORDS… It is built on its first use, and whenever its sources have
# changed. Made aside and renamed, so that a build that dies leaves nothing half, and a run keeps its jars.
set -eu

home=$1
java=$2
shift 2
state=$home/.tidemark

say() {
  printf 'tidemark: %s\n' "$*" >&2
}

find_jars() {
  jars=
  if [ -r "$state/spark-current" ]; then
    IFS= read -r jars < "$state/spark-current" || true
  fi
}

is_current() {
  [ -n "$jars" ] && [ -f "$state/$jars/made" ] \
    && [ -z "$(cd "$home" && find pom.xml core/pom.xml cli/pom.xml spark/pom.xml core/src/main cli/src/main spark/src/main \
      -newer "$state/$jars/made" -print 2>&1)" ]
}

build() {
  say "building the engine spark (first use, or its sources changed; the first time also fetches 280 MB of libraries) ..."
  jars=spark-$$-$(date +%s)
  work=$state/$jars.work
  trap 'rm -rf "$work"' EXIT
  mkdir -p "$work"
  touch "$work/began"
  sh "$home/cli/src/main/launcher/maven.sh" "$home" "$work" core,cli,spark || {
    say "the build failed; the lines above are Maven's. If they say that something cannot be fetched, the first build needs" \
      "the network once."
    exit 1
  }
  mv "$work/target/tidemark-spark/lib" "$work/lib"
  mv "$work"/target/tidemark-spark/tidemark-spark-*.jar "$work/lib/tidemark-spark.jar"
  mv "$work/began" "$work/lib/made"
  mv "$work/lib" "$state/$jars"
  printf '%s\n' "$jars" > "$work/current"
  mv -f "$work/current" "$state/spark-current"
  rm -rf "$work"
  trap - EXIT
  say "built."
}

find_jars
is_current || build

# What Spark opens of Java when its own scripts start it.
opens=
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
  java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar jdk.internal.ref; do
  opens="$opens --add-opens=java.base/$package=ALL-UNNAMED"
done

# Jars for further stores, such as hadoop-aws, and the folder of the cluster's own settings.
path="$state/$jars/*${TIDEMARK_SPARK_JARS:+:$TIDEMARK_SPARK_JARS}${HADOOP_CONF_DIR:+:$HADOOP_CONF_DIR}"

# Half of a driver's work would be to compile with C2 what runs once: plans, and generated code of small tables. C1 alone has room
# for 48 MB of code unless told otherwise, which Spark fills within a small run; from then on all new code is interpreted.
# shellcheck disable=SC2086 # options are meant to be split
exec "$java" -Xlog:disable -XX:-UsePerfData -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m \
  -XX:MaxRAMPercentage=50 $opens -Djdk.reflect.useDirectMethodHandle=false \
  -Dio.netty.tryReflectionSetAccessible=true -Dtidemark.home="$home" -Dtidemark.terminal="${TERMINAL_OUT:-false}" \
  -Dtidemark.terminal.err="${TERMINAL_ERR:-false}" -Dtidemark.columns="${TERMINAL_COLUMNS:-}" \
  ${TIDEMARK_JAVA_OPTIONS:-} -cp "$path" dev.tidemark.cli.Main "$@"
