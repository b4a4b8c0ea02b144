package org.plenum.agenda;

import java.util.UUID;

public record SpeakerView(UUID id, String name) {}
