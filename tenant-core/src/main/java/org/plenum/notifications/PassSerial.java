package org.plenum.notifications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.plenum.attendees.TicketView;

/** What a wallet tells passes apart by: the ticket, and which of its codes. A ticket with a new code is a new pass, and the old one stays what it was: worth nothing. */
final class PassSerial {
    private static final int CODE_BYTES = 6;

    private PassSerial() {}

    static String of(TicketView ticket) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(ticket.payload().getBytes(StandardCharsets.UTF_8));
            return ticket.id() + "." + HexFormat.of().formatHex(digest, 0, CODE_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
