package org.plenum.chat;

import java.util.UUID;

/** A message is stored, now or by an earlier attempt with the same client id. */
public record Posted(UUID channelId, UUID clientId, long seq, UUID id) {}
