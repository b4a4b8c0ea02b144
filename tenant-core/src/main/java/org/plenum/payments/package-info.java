/** Being paid through the organization's connected Stripe account: sessions, webhooks, refunds. Does not know what is paid for, only its reference. */
@NullMarked
package org.plenum.payments;

import org.jspecify.annotations.NullMarked;
