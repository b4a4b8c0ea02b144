package org.plenum.localstack.process;

/** The stack cannot run; the message is one line for a person and says what to do. */
public final class StackProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackProblem(String message) {
        super(message);
    }

    public StackProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
