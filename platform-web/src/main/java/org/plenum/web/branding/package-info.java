/** The organization's style sheet, logo and manifest, and the look its pages read. */
@NullMarked
package org.plenum.web.branding;

import org.jspecify.annotations.NullMarked;
