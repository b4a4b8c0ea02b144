/** The books: every movement of an organization's money, told twice, so that it can be seen that none is missing. */
@NullMarked
package org.plenum.accounting;

import org.jspecify.annotations.NullMarked;
