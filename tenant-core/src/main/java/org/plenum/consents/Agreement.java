package org.plenum.consents;

import java.util.UUID;

/**
 * What a customer agreed to.
 *
 * @param edition that they read
 */
public record Agreement(UUID consentId, int edition) {}
