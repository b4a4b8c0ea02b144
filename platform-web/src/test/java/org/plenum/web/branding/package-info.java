/** The style sheet of an organization. */
@NullMarked
package org.plenum.web.branding;

import org.jspecify.annotations.NullMarked;
