/** What can be bought for an event, and how much of it is left: ticket types with prices and sale windows, and the quotas that count what was taken. */
@NullMarked
package org.plenum.tickets;

import org.jspecify.annotations.NullMarked;
