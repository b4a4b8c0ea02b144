package org.plenum.payments;

import org.jspecify.annotations.Nullable;

/**
 * Titles of the columns of a statement that is a table, for those that are not recognised; null to have them recognised.
 *
 * @param date of the booking
 * @param amount with a sign, or only credits
 * @param purpose what the payer wrote
 */
public record CsvColumns(
        @Nullable String date,
        @Nullable String amount,
        @Nullable String purpose) {
    public static final CsvColumns RECOGNISED = new CsvColumns(null, null, null);
}
