package org.plenum.payments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * Money that came to an account, as a statement tells it.
 *
 * @param account IBAN, or empty when the statement does not tell
 * @param key the same for the same money in every statement of the account: the bank's own name of it, or a fingerprint
 * @param purpose all that the payer wrote, with references
 */
record BankCredit(
        String account,
        String key,
        LocalDate bookedOn,
        Money amount,
        @Nullable String payer,
        @Nullable String payerIban,
        String purpose) {}
