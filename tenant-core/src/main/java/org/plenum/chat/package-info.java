/** Channels in which the people of an event talk: who may come in, messages stored in one gapless order per channel, and what they become afterwards. */
@NullMarked
package org.plenum.chat;

import org.jspecify.annotations.NullMarked;
