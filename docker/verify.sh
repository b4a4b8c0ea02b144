#!/usr/bin/env bash
# Builds the images, brings compose.yaml with compose.try.yaml up as a project of its own, looks whether every container is what docs/deploying.md
# promises, runs the main job through the proxy, and removes everything again. --keep leaves it running. Ports as in try.env.
set -euo pipefail
cd "$(dirname "$0")"
# A network of its own, beside that of a deployment on the same host.
export PLENUM_NETWORK=${PLENUM_NETWORK:-172.30.78}
compose() { docker compose --project-name plenum-verify --env-file try.env -f compose.yaml -f compose.try.yaml "$@"; }
failures=0
check() { # WHAT WANTED SEEN
  [ "$2" = "$3" ] || { echo "wrong: $1 is '$3', not '$2'" >&2; failures=$((failures + 1)); }
}
inspect() { docker inspect --format "$1" "$2"; }
clean() { compose down --volumes --remove-orphans >/dev/null 2>&1 || true; }

docker info >/dev/null 2>&1 || { echo "no container engine answers: start Docker or set DOCKER_HOST" >&2; exit 1; }
./secrets.sh
clean
[ "${1:-}" = --keep ] || trap clean EXIT
compose build
started=$SECONDS
compose up --detach --wait
echo "everything is healthy after $((SECONDS - started)) s"

for service in $(compose config --services); do
  container=$(compose ps --all --quiet "$service")
  check "$service: read-only root file system" true "$(inspect '{{.HostConfig.ReadonlyRootfs}}' "$container")"
  check "$service: dropped capabilities" '[ALL]' "$(inspect '{{.HostConfig.CapDrop}}' "$container")"
  check "$service: added capabilities" '[]' "$(inspect '{{.HostConfig.CapAdd}}' "$container")"
  check "$service: no new privileges" '[no-new-privileges:true]' "$(inspect '{{.HostConfig.SecurityOpt}}' "$container")"
  case $(inspect '{{.Config.User}}' "$container") in
    '' | root* | 0 | 0:*) check "$service: user" 'not root' root ;;
  esac
  for secret in secrets/*; do
    [ "$(wc -c <"$secret")" -lt 20 ] || ! inspect '{{.Config.Env}} {{.Config.Cmd}}' "$container" | grep -qF "$(cat "$secret")" ||
      check "$service: settings" 'free of secrets' "$secret"
  done
  case $service in
    bootstrap) check "$service: exit code" 0 "$(inspect '{{.State.ExitCode}}' "$container")" ;;
    stripe | mail) check "$service: state" running "$(inspect '{{.State.Status}}' "$container")" ;;
    *)
      check "$service: health" healthy "$(inspect '{{.State.Health.Status}}' "$container")"
      check "$service: processes of root" 0 "$(docker top "$container" -eo pid,uid | awk 'NR > 1 && $2 == 0' | wc -l)"
      compose exec -T "$service" sh -c 'touch /usr/probe' 2>/dev/null && check "$service: /usr" 'not writable' writable
      ;;
  esac
done
# From outside only the proxy answers, beside the stand-ins.
check "published services" "mail proxy stripe" "$(compose ps --format '{{.Service}} {{.Ports}}' | grep -- '->' | cut -d' ' -f1 | sort | xargs)"
[ $failures = 0 ] || exit 1
echo "every container is as docs/deploying.md says"

set -a
eval "$(grep -E '^PLENUM_(PORT|MAIL_PORT|SUPERADMIN_EMAIL)=' try.env | sed 's/\([^=]*\)=\(.*\)/\1=${\1:-\2}/')"
mvn -ntp -q -f ../pom.xml integration-test -pl acceptance -am -Dtest=MainJobTest -Dsurefire.failIfNoSpecifiedTests=false ${MAVEN_OPTIONS:-}
echo "the main job runs through the proxy"
