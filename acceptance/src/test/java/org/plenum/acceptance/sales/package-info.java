/** Selling under pressure and with a network that loses, repeats and reorders. */
@NullMarked
package org.plenum.acceptance.sales;

import org.jspecify.annotations.NullMarked;
