package org.plenum.kernel;

import java.sql.SQLException;

/** Texts that PostgreSQL does not take: with a NUL, or with half a character. Where a text has a rule of its own, {@link Checks} says so first and at its field. */
public final class Unstorable {
    /** {@code character_not_in_repertoire}, https://www.postgresql.org/docs/18/errcodes-appendix.html */
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private static final int CAUSES_MAX = 10;

    private Unstorable() {}

    /** Whether a failure comes from such a text. */
    public static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (cause instanceof SQLException refused && CHARACTER_NOT_IN_REPERTOIRE.equals(refused.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
