/** Pages that everybody can use. */
@NullMarked
package org.plenum.acceptance.accessibility;

import org.jspecify.annotations.NullMarked;
