/** Letting people in: each ticket once, however many scanners ask at the same moment, with every scan kept. */
@NullMarked
package org.plenum.checkin;

import org.jspecify.annotations.NullMarked;
