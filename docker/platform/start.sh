#!/bin/bash
# Starts one of the applications in Payara Micro, or with "healthy" asks the running one.
set -euo pipefail
if [ "${1:-}" = healthy ]; then
  exec 3<>/dev/tcp/127.0.0.1/8080
  printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
  read -r _ status _ <&3
  [ "$status" = 200 ]
  exit
fi
root=/tmp/payara
rm -rf "$root" && mkdir -p "$root"
# What it writes to, and its launcher, which looks for the rest beside itself.
for part in config docroot lib launch-micro.jar; do cp -r "/opt/payara/$part" "$root/"; done
ln -s /opt/payara/runtime "$root/"
echo "deploy --contextroot / --name plenum /opt/plenum/application" >/tmp/postboot.txt
echo "set-openapi-configuration --enabled=false" >/tmp/preboot.txt
cd "$root"
# Payara goes on without an application that could not be deployed, for instance because the database was not there yet: ends it then, so that
# the engine starts it again.
watch() { tee >(grep -q -m 1 'Boot Command deploy failed' && kill $$); }
# shellcheck disable=SC2086 # several options
exec java ${JAVA_OPTS:--XX:MaxRAMPercentage=60 -XX:+UseParallelGC -XX:+UseCompactObjectHeaders} \
  -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true -Duser.timezone=UTC -Dfile.encoding=UTF-8 \
  -jar launch-micro.jar --disablephonehome --nohostaware --nohazelcast --port 8080 \
  --secretsdir /run/secrets --prebootcommandfile /tmp/preboot.txt --postbootcommandfile /tmp/postboot.txt > >(watch) 2>&1
