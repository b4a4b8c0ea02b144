#!/usr/bin/env bash
# Fan-out of the running stack against Socket.IO, side by side. Called by ./plenum bench fanout; needs node and npm for the peer.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$HERE/../../.." && pwd)
PEERS=${PLENUM_CACHE:-$HOME/.cache/plenum}/fanout-peers
PEER_PORT=${PLENUM_BENCH_PORT:-8095}

die() { echo "fanout: $*" >&2; exit 1; }
command -v node >/dev/null && command -v npm >/dev/null || die "the peer needs node and npm: apt-get install nodejs npm"
[ -e "$ROOT/local-stack/target/classpath" ] || die "nothing was built yet: ./plenum up builds and starts"

if ! cmp -s "$HERE/package.json" "$PEERS/package.json"; then
  mkdir -p "$PEERS"
  cp "$HERE/package.json" "$PEERS/package.json.new"
  (cd "$PEERS" && cp package.json.new package.json && npm install --silent --no-audit --no-fund) || { rm -f "$PEERS/package.json"; die "npm could not install Socket.IO"; }
fi

NODE_PATH=$PEERS/node_modules node "$HERE/socketio.cjs" "$PEER_PORT" >/dev/null &
PEER=$!
trap 'kill $PEER 2>/dev/null || true' EXIT
# 1,000 connections on each side
ulimit -n 8192 2>/dev/null || true
"${JAVA_HOME:?}/bin/java" -Xmx1g -XX:+UseParallelGC -cp "$(cat "$ROOT/local-stack/target/classpath")" \
  "$ROOT/acceptance/src/test/java/org/plenum/acceptance/bench/FanoutBench.java" \
  --home "${PLENUM_HOME:-$ROOT/.plenum}" --peer-port "$PEER_PORT" --peer-pid "$PEER" "$@"
