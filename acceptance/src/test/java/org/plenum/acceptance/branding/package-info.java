/** The look, from the form to what people see. */
@NullMarked
package org.plenum.acceptance.branding;

import org.jspecify.annotations.NullMarked;
