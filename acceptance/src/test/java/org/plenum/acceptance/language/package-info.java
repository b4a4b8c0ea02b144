/** The language in which somebody is answered. */
@NullMarked
package org.plenum.acceptance.language;

import org.jspecify.annotations.NullMarked;
