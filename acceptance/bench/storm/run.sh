#!/usr/bin/env bash
# Many more customers than seats, all within seconds: exactly the seats are held, and everybody is told soon. Called by ./plenum bench storm [CUSTOMERS [SEATS [SECONDS]]].
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
exec "${JAVA_HOME:?}/bin/java" -Xmx512m -XX:+UseSerialGC -cp "$(cat "$ROOT/local-stack/target/classpath")" \
  "$ROOT/acceptance/src/test/java/org/plenum/acceptance/bench/StormBench.java" "${PLENUM_HOME:-$ROOT/.plenum}" "$@"
