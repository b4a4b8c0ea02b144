/** REST for what customers are asked to agree to. */
@NullMarked
package org.plenum.api.consents;

import org.jspecify.annotations.NullMarked;
