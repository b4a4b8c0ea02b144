package org.plenum.payments;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement that was uploaded.
 *
 * @param entries money that came, by it
 * @param added of those, what no statement before had told
 */
public record StatementView(UUID id, String fileName, String uploadedBy, Instant uploadedAt, int entries, int added) {}
