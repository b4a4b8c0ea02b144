/** The organization's home page. */
@NullMarked
package org.plenum.web.site;

import org.jspecify.annotations.NullMarked;
