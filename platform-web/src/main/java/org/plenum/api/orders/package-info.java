/** REST: reserving and buying without an account, and the organizer's view of what was bought. */
@NullMarked
package org.plenum.api.orders;

import org.jspecify.annotations.NullMarked;
