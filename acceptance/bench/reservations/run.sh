#!/usr/bin/env bash
# Reservations over HTTP in the running stack against the statement that is their floor. Called by ./plenum bench reservations.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$HERE/../../.." && pwd)
TOKEN=$("$ROOT/plenum" token acme organizer@acme.example)
CLASSPATH=$(ls "$ROOT"/local-stack/target/local-stack-*.jar | head -1):$(cat "$ROOT/local-stack/target/classpath")
exec "${JAVA_HOME:?}/bin/java" -Xmx512m -cp "$CLASSPATH" "$HERE/Reservations.java" "${PLENUM_HOME:-$ROOT/.plenum}" "$TOKEN"
