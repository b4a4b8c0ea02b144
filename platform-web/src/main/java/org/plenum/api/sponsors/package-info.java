/** REST: an event's sponsors and their tiers. */
@NullMarked
package org.plenum.api.sponsors;

import org.jspecify.annotations.NullMarked;
