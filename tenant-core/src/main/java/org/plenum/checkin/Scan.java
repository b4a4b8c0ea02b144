package org.plenum.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a scanner reports.
 *
 * @param text the QR code's payload, a bare secret or a code typed by hand
 * @param gate where, for people; null when there is one door only
 * @param scannedAt by the scanner's clock, for one that was offline; null for now
 * @param nonce made by the scanner, once per scan: the same again gives the first answer
 */
public record Scan(
        String text, @Nullable String gate, @Nullable Instant scannedAt, String nonce) {}
