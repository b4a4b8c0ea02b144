/** Who an organization is in the eyes of the law, as it stands on its invoices. */
@NullMarked
package org.plenum.invoicing;

import org.jspecify.annotations.NullMarked;
