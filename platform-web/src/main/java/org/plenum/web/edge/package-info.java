/** The first thing a request meets: which organization its host names, and whether that one is open. */
@NullMarked
package org.plenum.web.edge;

import org.jspecify.annotations.NullMarked;
