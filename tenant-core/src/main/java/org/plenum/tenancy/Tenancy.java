package org.plenum.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;

/** The organization that the current thread's work belongs to. Bound at an edge (request, socket frame, job) for exactly the span of that work. */
public final class Tenancy {
    private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();

    private Tenancy() {}

    /** @throws NoTenant when the work belongs to no organization */
    public static Tenant current() {
        return CURRENT.orElseThrow(NoTenant::new);
    }

    public static Optional<Tenant> currentIfAny() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public static <T> T within(Tenant tenant, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, tenant).call(work::call);
    }

    public static void run(Tenant tenant, Runnable work) {
        ScopedValue.where(CURRENT, tenant).run(work);
    }
}
