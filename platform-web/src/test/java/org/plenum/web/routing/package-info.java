/** Which page answers which address. */
@NullMarked
package org.plenum.web.routing;

import org.jspecify.annotations.NullMarked;
