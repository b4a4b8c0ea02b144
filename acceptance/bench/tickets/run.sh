#!/usr/bin/env bash
# Reservations over HTTP against the smallest statement on the same database, side by side. Called by ./plenum bench tickets [ROUNDS [SECONDS]].
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
CLASSES=$ROOT/acceptance/target/bench-tickets
CLASSPATH=$(cat "$ROOT/local-stack/target/classpath")
BENCH=$ROOT/acceptance/src/test/java/org/plenum/acceptance/bench

mkdir -p "$CLASSES"
"${JAVA_HOME:?}/bin/javac" -nowarn -d "$CLASSES" -cp "$CLASSPATH" "$BENCH"/{TicketsBench,TicketsBooth,Latencies}.java
exec "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -cp "$CLASSES:$CLASSPATH" org.plenum.acceptance.bench.TicketsBench "${PLENUM_HOME:-$ROOT/.plenum}" "$@"
