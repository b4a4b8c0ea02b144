/**
 * Web sockets: who may connect, what clients say, and the fan-out of a channel's news to thousands of connections. Everything that knows the inside of the
 * server is in {@link org.plenum.sockets.Wire}; without it the standard API does the same, slower.
 */
@NullMarked
package org.plenum.sockets;

import org.jspecify.annotations.NullMarked;
