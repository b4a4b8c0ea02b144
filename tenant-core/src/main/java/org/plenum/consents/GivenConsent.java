package org.plenum.consents;

import java.time.Instant;
import java.util.UUID;

/**
 * What a customer was asked with an order, and what they said.
 *
 * @param edition that they read
 * @param text of that edition, in the reader's language if there is one; HTML
 * @param at when they said it
 */
public record GivenConsent(UUID consentId, String name, int edition, String text, boolean agreed, Instant at) {}
