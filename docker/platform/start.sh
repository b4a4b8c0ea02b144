#!/bin/sh
# Starts one of the applications in Payara Micro, or with "healthy" asks the running one.
set -eu
if [ "${1:-}" = healthy ]; then
  exec 3<>/dev/null
  exec java -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --source 25 /dev/stdin <<'JAVA'
void main() throws Exception {
  var answer = java.net.http.HttpClient.newHttpClient().send(
      java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:8080/health/ready")).build(),
      java.net.http.HttpResponse.BodyHandlers.discarding());
  System.exit(answer.statusCode() == 200 ? 0 : 1);
}
JAVA
fi
root=/tmp/payara
rm -rf "$root" && mkdir -p "$root"
for part in config docroot lib; do cp -r "/opt/payara/$part" "$root/"; done
ln -s /opt/payara/runtime "$root/runtime"
ln -s /opt/payara/launch-micro.jar "$root/launch-micro.jar"
echo "deploy --contextroot / --name plenum /opt/plenum/application" >/tmp/postboot.txt
echo "set-openapi-configuration --enabled=false" >/tmp/preboot.txt
cd "$root"
# shellcheck disable=SC2086 # several options
exec java ${JAVA_OPTS:--XX:MaxRAMPercentage=70 -XX:+UseParallelGC -XX:+UseCompactObjectHeaders} \
  -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true -Duser.timezone=UTC -Dfile.encoding=UTF-8 \
  -jar launch-micro.jar --disablephonehome --nohostaware --nohazelcast --port 8080 \
  --secretsdir /run/secrets --prebootcommandfile /tmp/preboot.txt --postbootcommandfile /tmp/postboot.txt
