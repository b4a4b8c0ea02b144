package org.plenum.checkin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.attendees.AttendeeView;

/**
 * One scan and its answer.
 *
 * @param attendee null when the scan is of no ticket that this event may show: UNKNOWN and WRONG_EVENT
 * @param admission when and where the ticket was let in: of this scan for ADMITTED, of the earlier one for ALREADY_ADMITTED, else null
 * @param former what was scanned was the ticket's before it went to somebody else
 * @param undone the admission was taken back
 */
public record CheckInView(
        UUID id,
        UUID eventId,
        AdmissionResult result,
        @Nullable AttendeeView attendee,
        @Nullable Admission admission,
        @Nullable String gate,
        Instant scannedAt,
        boolean undone,
        boolean former) {

    /** When and at which gate somebody was let in. */
    public record Admission(Instant at, @Nullable String gate) {}
}
