@NullMarked
package org.plenum.web.kept;

import org.jspecify.annotations.NullMarked;
