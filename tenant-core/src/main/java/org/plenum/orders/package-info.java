/** Reserving, paying and delivering: an order begins as a hold on seats, becomes a purchase, and ends paid, expired, cancelled or refunded. */
@NullMarked
package org.plenum.orders;

import org.jspecify.annotations.NullMarked;
