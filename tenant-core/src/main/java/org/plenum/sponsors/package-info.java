/** Who supports an event: tiers, and in them sponsors with their logos. */
@NullMarked
package org.plenum.sponsors;

import org.jspecify.annotations.NullMarked;
