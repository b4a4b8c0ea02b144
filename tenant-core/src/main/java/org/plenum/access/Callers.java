package org.plenum.access;

import java.util.concurrent.Callable;

/** The caller of the current thread's work. Bound at an edge (request, socket frame, job) for exactly the span of that work. */
public final class Callers {
    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    private Callers() {}

    /** Nobody when none is bound: missing never means more rights. */
    public static Caller current() {
        return CURRENT.orElse(Caller.nobody());
    }

    public static <T> T as(Caller caller, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, caller).call(work::call);
    }

    public static void run(Caller caller, Runnable work) {
        ScopedValue.where(CURRENT, caller).run(work);
    }
}
