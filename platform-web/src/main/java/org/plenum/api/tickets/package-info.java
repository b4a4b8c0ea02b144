/** REST: ticket types, for organizers and for the public. */
@NullMarked
package org.plenum.api.tickets;

import org.jspecify.annotations.NullMarked;
