/** Who may do what, held against the code. */
@NullMarked
package org.plenum.access;

import org.jspecify.annotations.NullMarked;
