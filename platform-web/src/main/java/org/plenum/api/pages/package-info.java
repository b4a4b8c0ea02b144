/** REST for text pages. */
@NullMarked
package org.plenum.api.pages;

import org.jspecify.annotations.NullMarked;
