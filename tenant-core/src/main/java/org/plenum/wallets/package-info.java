/** With what tickets are signed for the wallets of telephones. */
@NullMarked
package org.plenum.wallets;

import org.jspecify.annotations.NullMarked;
