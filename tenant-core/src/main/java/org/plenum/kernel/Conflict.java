package org.plenum.kernel;

/** The request is well formed but what it asks for does not fit the state of things. */
public class Conflict extends DomainException {
    public Conflict(String code, String message) {
        super(Kind.CONFLICT, code, message);
    }
}
