/** What every feature stands on: money, ids, errors, pages, the {@link org.plenum.kernel.Door} stereotype. Knows no feature. */
@NullMarked
package org.plenum.kernel;

import org.jspecify.annotations.NullMarked;
