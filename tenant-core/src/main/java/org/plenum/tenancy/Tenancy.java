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

    /**
     * Does work as an organization.
     *
     * @throws IllegalStateException inside another organization's work: an entity manager remembers what it has read, so the second organization would be
     *     shown the first one's entities without a single statement being sent
     */
    public static <T> T within(Tenant tenant, Callable<T> work) throws Exception {
        refuseChange(tenant);
        return ScopedValue.where(CURRENT, tenant).call(work::call);
    }

    public static void run(Tenant tenant, Runnable work) {
        refuseChange(tenant);
        ScopedValue.where(CURRENT, tenant).run(work);
    }

    private static void refuseChange(Tenant tenant) {
        if (CURRENT.isBound() && !CURRENT.get().id().equals(tenant.id())) {
            throw new IllegalStateException(
                    "The organization changed inside its work: " + CURRENT.get().slug() + " -> " + tenant.slug());
        }
    }
}
