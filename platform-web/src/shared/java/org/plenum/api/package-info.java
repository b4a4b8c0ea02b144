/**
 * What every REST resource stands on: strict JSON in, problem details out, versions, pages, idempotency, rate limits. Knows no feature; the resources are in the
 * packages below, and the admin console uses the same for its own.
 */
@NullMarked
package org.plenum.api;

import org.jspecify.annotations.NullMarked;
