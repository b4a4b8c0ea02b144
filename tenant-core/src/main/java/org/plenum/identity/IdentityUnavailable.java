package org.plenum.identity;

import org.plenum.kernel.DomainException;

/** The identity server does not answer. Who is logged in stays so for a while; nobody new can log in. */
public final class IdentityUnavailable extends DomainException {
    IdentityUnavailable(Throwable cause) {
        super(
                Kind.UNAVAILABLE,
                "identity-unavailable",
                "Logging in is not possible at the moment. Please try again in a minute.",
                cause);
    }
}
