#!/usr/bin/env bash
# The home page and that of an event, kept and made anew, against an empty servlet of the same server, in turn. Called by ./plenum bench pages [ROUNDS [SECONDS]].
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
exec "${JAVA_HOME:?}/bin/java" -Xmx512m -XX:+UseSerialGC -cp "$(cat "$ROOT/local-stack/target/classpath")" \
  "$ROOT/acceptance/src/test/java/org/plenum/acceptance/bench/PagesBench.java" "${PLENUM_HOME:-$ROOT/.plenum}" "$@"
