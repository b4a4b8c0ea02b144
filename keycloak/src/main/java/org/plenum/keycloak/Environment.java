package org.plenum.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Environment variables, where {@code NAME_FILE} may name a file that holds the value. */
record Environment(Map<String, String> variables) {

    String required(String name) {
        String value = optional(name, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("Set " + name + " or " + name + "_FILE");
        }
        return value;
    }

    String optional(String name, String otherwise) {
        String file = variables.get(name + "_FILE");
        if (file == null) {
            return variables.getOrDefault(name, otherwise);
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + "_FILE", e);
        }
    }
}
