package org.plenum.agenda;

import java.util.UUID;

public record RoomView(UUID id, String name) {}
