@NullMarked
package org.plenum.web.office;

import org.jspecify.annotations.NullMarked;
