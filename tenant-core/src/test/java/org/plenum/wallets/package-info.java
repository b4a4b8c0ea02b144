@NullMarked
package org.plenum.wallets;

import org.jspecify.annotations.NullMarked;
