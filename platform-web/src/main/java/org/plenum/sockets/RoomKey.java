package org.plenum.sockets;

import java.util.UUID;

/** A channel of an organization. Nothing reaches a connection but through a key that has the organization in it. */
record RoomKey(UUID tenant, UUID channel) {}
