package org.plenum.payments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/** The text of the code that banking apps read, by EPC069-12 version 002 ("GiroCode"): a SEPA transfer in euro. */
final class EpcCode {
    private static final String EUR = "EUR";
    private static final int DIGITS = 2;
    private static final long AMOUNT_MAX_MINOR = 99_999_999_999L;

    private EpcCode() {}

    /** Null when the standard has none for it. */
    static @Nullable String of(TransferTermsView account, Money amount, String reference) {
        if (!amount.currency().getCurrencyCode().equals(EUR) || amount.minor() > AMOUNT_MAX_MINOR) {
            return null;
        }
        // Service tag, version, UTF-8, transfer; purpose left out; the reference is structured, so there is no text.
        return String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                account.bic() == null ? "" : account.bic(),
                account.holder(),
                account.iban(),
                EUR + BigDecimal.valueOf(amount.minor(), DIGITS).toPlainString(),
                "",
                reference);
    }
}
