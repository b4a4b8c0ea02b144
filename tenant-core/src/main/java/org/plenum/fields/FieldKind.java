package org.plenum.fields;

/** What an answer is like. */
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    /** As 2027-01-31. */
    DATE,
    /** One of the choices. */
    CHOICE,
    /** Any of the choices. */
    SEVERAL,
    /** {@code true} or {@code false}. */
    YES_NO,
    EMAIL,
    PHONE,
    URL;

    public boolean choosing() {
        return this == CHOICE || this == SEVERAL;
    }
}
