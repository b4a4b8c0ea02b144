/** REST for what an event asks at the check-out. */
@NullMarked
package org.plenum.api.fields;

import org.jspecify.annotations.NullMarked;
