package org.plenum.identity;

import org.plenum.kernel.Conflict;

/** There is an account with this address already: its owner accepts by logging in, and its password stays. */
public final class AccountExists extends Conflict {
    AccountExists() {
        super("account-exists", "There is an account with this address already. Log in to accept the invitation.");
    }
}
