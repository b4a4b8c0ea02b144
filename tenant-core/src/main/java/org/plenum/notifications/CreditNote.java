package org.plenum.notifications;

import java.time.Instant;
import org.plenum.kernel.Money;

/**
 * A document that takes back a part of an invoice, or all of it.
 *
 * @param number gap-free within the organization and year
 * @param amount less than nothing when it takes back another credit note, because the money could not be given back
 */
public record CreditNote(String number, String invoiceNumber, Instant issuedAt, Money amount) {}
