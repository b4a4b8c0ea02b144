/** Pictures that people upload: taken for what they contain, made small enough for pages, and without what cameras write beside the image. */
@NullMarked
package org.plenum.pictures;

import org.jspecify.annotations.NullMarked;
