/** Promo codes: what they do, for which tickets, when, and how often. Orders count their uses. */
@NullMarked
package org.plenum.promotions;

import org.jspecify.annotations.NullMarked;
