/** REST: events, for organizers and for the public. */
@NullMarked
package org.plenum.api.events;

import org.jspecify.annotations.NullMarked;
