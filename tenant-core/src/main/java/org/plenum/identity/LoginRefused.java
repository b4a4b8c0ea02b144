package org.plenum.identity;

import org.plenum.kernel.DomainException;

/** A code, token or session that this realm does not (or no longer) vouch for. */
public final class LoginRefused extends DomainException {
    public LoginRefused(String why) {
        super(Kind.UNAUTHENTICATED, "login-refused", why);
    }

    LoginRefused(String why, Throwable cause) {
        super(Kind.UNAUTHENTICATED, "login-refused", why, cause);
    }
}
