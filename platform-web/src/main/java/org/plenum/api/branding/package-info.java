/** REST: how the organization looks. */
@NullMarked
package org.plenum.api.branding;

import org.jspecify.annotations.NullMarked;
