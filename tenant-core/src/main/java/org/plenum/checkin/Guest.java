package org.plenum.checkin;

import org.jspecify.annotations.Nullable;
import org.plenum.attendees.AttendeeView;

/** Somebody on the list at the door, and whether they are in. */
public record Guest(AttendeeView attendee, CheckInView.@Nullable Admission admission) {}
