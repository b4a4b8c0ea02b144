#!/usr/bin/env bash
# Reservations over HTTP against the smallest statement on the same database, side by side. Called by ./plenum bench tickets [ROUNDS [SECONDS]].
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
exec "${JAVA_HOME:?}/bin/java" -Xmx1200m -XX:+UseSerialGC -cp "$(cat "$ROOT/local-stack/target/classpath")" \
  "$ROOT/acceptance/src/test/java/org/plenum/acceptance/bench/TicketsBench.java" "${PLENUM_HOME:-$ROOT/.plenum}" "$@"
