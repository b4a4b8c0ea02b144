package org.plenum.payments;

import org.jspecify.annotations.Nullable;

/**
 * How customers may pay by bank transfer, as an organization says it.
 *
 * @param holder of the account
 * @param iban with or without spaces
 * @param bic null when the bank needs none
 * @param currency of the account, and of the events that can be paid so
 * @param daysToPay from the order on
 * @param graceDays after the due date, until the seats are given up
 * @param daysBeforeEvent nearer to its start nobody is offered this
 */
public record TransferTermsDraft(
        boolean allowed,
        @Nullable String holder,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String currency,
        int daysToPay,
        int graceDays,
        int daysBeforeEvent) {}
