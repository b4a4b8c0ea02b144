/** What all features share. */
@NullMarked
package org.plenum.kernel;

import org.jspecify.annotations.NullMarked;
