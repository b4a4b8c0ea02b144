/** Public pages are made once for all who ask within a moment, and kept as bytes. */
@NullMarked
package org.plenum.web.kept;

import org.jspecify.annotations.NullMarked;
