package org.plenum.payments;

import java.util.List;
import java.util.UUID;
import org.plenum.kernel.Money;

/**
 * What is to be paid.
 *
 * @param reference of what is paid for, to the feature that asks
 * @param items at least one, all in one currency; their sum is the amount
 * @param customerEmail filled in on the payment page
 * @param returnUrl where the customer goes on, paid or not
 */
public record PaymentRequest(UUID reference, List<Item> items, String customerEmail, String returnUrl) {
    public PaymentRequest {
        items = List.copyOf(items);
    }

    public record Item(String name, Money unitPrice, int quantity) {}

    public Money amount() {
        return items.stream()
                .map(item -> item.unitPrice().times(item.quantity()))
                .reduce(Money::plus)
                .orElseThrow();
    }
}
