package org.plenum.agenda;

import org.plenum.kernel.DomainException;

/** The file is not a schedule that we can read; nothing was imported. */
public final class ScheduleRefused extends DomainException {
    ScheduleRefused(String message) {
        super(Kind.INVALID, "schedule-refused", message);
    }

    ScheduleRefused(String message, Throwable cause) {
        super(Kind.INVALID, "schedule-refused", message, cause);
    }
}
