/** What an organization may choose, and what is refused. */
@NullMarked
package org.plenum.branding;

import org.jspecify.annotations.NullMarked;
