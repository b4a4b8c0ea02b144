/** Those who wait for tickets that are sold out. */
@NullMarked
package org.plenum.waiting;

import org.jspecify.annotations.NullMarked;
