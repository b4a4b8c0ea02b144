/** REST: an organization's books. */
@NullMarked
package org.plenum.api.accounting;

import org.jspecify.annotations.NullMarked;
