package org.plenum.accounting;

import org.plenum.kernel.Money;

/** What stands on an account: debit above zero, credit below. */
public record Balance(Account account, Money amount) {}
