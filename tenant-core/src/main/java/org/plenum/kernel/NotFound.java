package org.plenum.kernel;

/** Nothing of that kind under that id for this tenant and caller; says the same whether it exists elsewhere or not. */
public final class NotFound extends DomainException {
    public NotFound(String what) {
        super(Kind.NOT_FOUND, "not-found", "No such " + what + ".");
    }
}
