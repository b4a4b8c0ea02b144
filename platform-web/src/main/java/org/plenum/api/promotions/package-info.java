/** REST: promo codes, for organizers. */
@NullMarked
package org.plenum.api.promotions;

import org.jspecify.annotations.NullMarked;
