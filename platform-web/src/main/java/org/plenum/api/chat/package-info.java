/** Channels and messages in the API; what is said is told to the sockets by the domain. */
@NullMarked
package org.plenum.api.chat;

import org.jspecify.annotations.NullMarked;
