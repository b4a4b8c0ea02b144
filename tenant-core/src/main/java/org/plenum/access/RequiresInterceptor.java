package org.plenum.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.plenum.tenancy.Tenancy;

/** Checks {@link Requires} before the transaction begins. */
@Requires(Permission.PORTAL_USE)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RequiresInterceptor {
    @AroundInvoke
    Object check(InvocationContext invocation) throws Exception {
        Requires required = invocation.getMethod().getAnnotation(Requires.class);
        if (required == null) {
            required = invocation.getMethod().getDeclaringClass().getAnnotation(Requires.class);
        }
        if (required == null) {
            throw new IllegalStateException("No permission is named on " + invocation.getMethod());
        }
        Caller caller = Callers.current();
        if (!caller.known()) {
            throw new Unauthenticated();
        }
        String realm = required.value().ofPlatform()
                ? Caller.PLATFORM_REALM
                : Tenancy.current().slug();
        // A caller whom another realm vouches for is nobody here, whatever their roles are called.
        if (!caller.realm().equals(realm) || !caller.may(required.value())) {
            throw new Forbidden();
        }
        return invocation.proceed();
    }
}
