package org.plenum.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An entity of the tests: one row, with the same id, in every schema. */
@Entity
@Table(name = "note")
class Note {
    /** The same in every organization, so that any mix-up shows in the text. */
    static final UUID SAME = new UUID(0, 1);

    @Id
    private UUID id;

    private String text;

    protected Note() {}

    Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }

    String text() {
        return text;
    }

    void write(String newText) {
        text = newText;
    }
}
