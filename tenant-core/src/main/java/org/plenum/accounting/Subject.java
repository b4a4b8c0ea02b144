package org.plenum.accounting;

import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the books tell of.
 *
 * @param reference see {@link EntryKind}
 * @param paidFor the order; null when it is about no single one
 */
public record Subject(
        EntryKind kind, String reference, @Nullable UUID paidFor, Currency currency) {}
