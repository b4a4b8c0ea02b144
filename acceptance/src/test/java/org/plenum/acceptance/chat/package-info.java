/** Conversations over real sockets: order, acknowledgement, coming back, slow readers, nonsense, and the walls between organizations. */
@NullMarked
package org.plenum.acceptance.chat;

import org.jspecify.annotations.NullMarked;
