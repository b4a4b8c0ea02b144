#!/usr/bin/env bash
# The public page of an event against the smallest answer of the same server, side by side. Called by ./plenum bench pages [ROUNDS [SECONDS]].
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
exec "${JAVA_HOME:?}/bin/java" -Xmx512m -XX:+UseSerialGC -cp "$(cat "$ROOT/local-stack/target/classpath")" \
  "$ROOT/acceptance/src/test/java/org/plenum/acceptance/bench/PagesBench.java" "${PLENUM_HOME:-$ROOT/.plenum}" "$@"
