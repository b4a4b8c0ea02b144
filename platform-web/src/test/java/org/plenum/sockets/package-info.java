/** The parts of the fan-out without a server: framing, the ordered outbox, rooms. */
@NullMarked
package org.plenum.sockets;

import org.jspecify.annotations.NullMarked;
