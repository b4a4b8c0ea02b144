#!/usr/bin/env bash
# Lighthouse on home, event and shop of both demo organizations, on its phone profile. Called by ./plenum bench lighthouse [RUNS]; needs node, npm and Chromium.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$HERE/../../.." && pwd)
RUNNER=${PLENUM_CACHE:-$HOME/.cache/plenum}/lighthouse-runner

die() { echo "lighthouse: $*" >&2; exit 1; }
command -v node >/dev/null && command -v npm >/dev/null || die "node and npm are needed: apt-get install nodejs npm"
CHROME_PATH=${PLENUM_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$CHROME_PATH" ] || die "Chromium is needed: apt-get install chromium"
export CHROME_PATH

if ! cmp -s "$HERE/package.json" "$RUNNER/package.json"; then
  mkdir -p "$RUNNER"
  (cd "$RUNNER" && cp "$HERE/package.json" package.json && npm install --silent --no-audit --no-fund) || { rm -f "$RUNNER/package.json"; die "npm could not install Lighthouse"; }
fi
cp "$HERE/lighthouse.mjs" "$RUNNER/lighthouse.mjs"
exec node "$RUNNER/lighthouse.mjs" "${PLENUM_PORT:-8080}" "${PLENUM_HOME:-$ROOT/.plenum}/lighthouse" "${1:-3}"
