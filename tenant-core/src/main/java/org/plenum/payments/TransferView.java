package org.plenum.payments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * How a payment is made by bank transfer, and what has come of it.
 *
 * @param reference that the customer has to name
 * @param received so far
 * @param iban without spaces
 * @param code to be shown as a QR code to banking apps; null when there is none for its currency
 */
public record TransferView(
        String reference,
        LocalDate dueOn,
        Money amount,
        Money received,
        PaymentState state,
        String holder,
        String iban,
        @Nullable String bic,
        @Nullable String code) {

    public String readableIban() {
        return Iban.readable(iban);
    }

    public String readableReference() {
        return Iban.readable(reference);
    }

    /** What has still to come. */
    public Money missing() {
        return received.compareTo(amount) < 0 ? amount.minus(received) : Money.zero(amount.currency());
    }

    /** What came beyond the amount, and is the customer's. */
    public Money surplus() {
        Money zero = Money.zero(amount.currency());
        return received.compareTo(amount) > 0 ? received.minus(amount) : zero;
    }
}
