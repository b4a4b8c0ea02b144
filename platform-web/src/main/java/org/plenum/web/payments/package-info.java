/** Where the payment service reaches us. */
@NullMarked
package org.plenum.web.payments;

import org.jspecify.annotations.NullMarked;
