package org.plenum.kernel;

import java.util.List;

/**
 * A refusal in the language of the domain. The code is stable and becomes the problem type at the edges; the kind tells an edge how to answer
 * without the domain knowing HTTP, Faces or sockets.
 */
public abstract class DomainException extends RuntimeException {
    /** How an edge should treat the refusal. */
    public enum Kind {
        NOT_FOUND,
        CONFLICT,
        INVALID,
        FORBIDDEN,
        UNAUTHENTICATED,
        STALE,
        LIMITED,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;

    protected DomainException(Kind kind, String code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    protected DomainException(Kind kind, String code, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
    }

    public final Kind kind() {
        return kind;
    }

    /** Kebab-case, never changes once published: {@code sold-out}. */
    public final String code() {
        return code;
    }

    /** Which fields of the input it is about; empty when it is about none in particular. */
    public List<Invalid.FieldError> errors() {
        return List.of();
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
