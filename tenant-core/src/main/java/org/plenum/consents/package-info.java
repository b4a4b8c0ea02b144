/** What customers are asked to agree to before they buy, in editions that never change, and who agreed to which. */
@NullMarked
package org.plenum.consents;

import org.jspecify.annotations.NullMarked;
