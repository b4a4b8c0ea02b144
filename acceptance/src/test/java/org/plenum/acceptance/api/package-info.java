/** The REST API against its contract: answers, refusals, and what one organization can see of another. */
@NullMarked
package org.plenum.acceptance.api;

import org.jspecify.annotations.NullMarked;
