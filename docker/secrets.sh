#!/usr/bin/env bash
# Makes the secrets that are missing in secrets/; existing ones stay. The folder is for its owner only; the files in it are mounted into containers of other users. Mail and Stripe secrets come from their providers: replace the placeholders.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p secrets wallet && chmod 700 secrets
random() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }
make() { [ -s "secrets/$1" ] || { umask 022; printf %s "$2" >"secrets/$1"; echo "made secrets/$1"; }; }
for name in postgres_password keycloak_db_password keycloak_admin_password plenum.db.app.password plenum.db.platform.password \
    plenum.db.provisioner.password plenum.keycloak.client-secret plenum.keycloak.platform-client-secret plenum.secret-key; do
  make "$name" "$(random)"
done
make plenum.smtp.password unused
make plenum.stripe.secret-key "${STRIPE_SECRET_KEY:-sk_test_replace_me}"
make plenum.stripe.webhook-secret "${STRIPE_WEBHOOK_SECRET:-whsec_try}"
