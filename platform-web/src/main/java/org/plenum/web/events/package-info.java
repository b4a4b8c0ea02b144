/** Public pages of an event, and the organizer's. */
@NullMarked
package org.plenum.web.events;

import org.jspecify.annotations.NullMarked;
