/** Shop, checkout and order pages of customers. */
@NullMarked
package org.plenum.web.orders;

import org.jspecify.annotations.NullMarked;
