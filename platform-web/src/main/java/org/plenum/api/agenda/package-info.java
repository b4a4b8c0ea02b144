/** REST: an event's sessions, tracks, rooms and speakers. */
@NullMarked
package org.plenum.api.agenda;

import org.jspecify.annotations.NullMarked;
