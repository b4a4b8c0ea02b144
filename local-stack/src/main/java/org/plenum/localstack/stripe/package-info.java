/**
 * A stand-in for the part of Stripe's HTTP API that the platform uses: stateful, with connected accounts, idempotency keys, a payment page that a
 * person can click through, signed webhooks, and switches for the faults that a real network has. It serves the local stack and the tests and is never
 * part of the product.
 */
@NullMarked
package org.plenum.localstack.stripe;

import org.jspecify.annotations.NullMarked;
