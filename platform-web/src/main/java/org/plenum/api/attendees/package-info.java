/** REST: who holds tickets of an event. */
@NullMarked
package org.plenum.api.attendees;

import org.jspecify.annotations.NullMarked;
