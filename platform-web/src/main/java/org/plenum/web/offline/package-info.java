/** What the organization's pages need without a network. */
@NullMarked
package org.plenum.web.offline;

import org.jspecify.annotations.NullMarked;
