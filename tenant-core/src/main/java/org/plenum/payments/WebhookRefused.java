package org.plenum.payments;

import org.plenum.kernel.DomainException;

/** Not from Stripe, too old, or for an account that is nobody's here. */
public final class WebhookRefused extends DomainException {
    WebhookRefused(String code, String message) {
        super(Kind.INVALID, code, message);
    }
}
