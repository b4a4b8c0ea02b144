package org.plenum.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.plenum.access.Caller;
import org.plenum.kernel.DomainException;

/** What was found out about who sent a request. */
public final class Recognized {
    private static final String CALLER = "org.plenum.caller";
    private static final String PROBLEM = "org.plenum.login-problem";

    private Recognized() {}

    static void caller(HttpServletRequest request, Caller caller) {
        request.setAttribute(CALLER, caller);
    }

    /** Nobody before {@link CallerFilter} has asked. */
    public static Caller caller(HttpServletRequest request) {
        return request.getAttribute(CALLER) instanceof Caller caller ? caller : Caller.nobody();
    }

    static void problem(HttpServletRequest request, DomainException problem) {
        request.setAttribute(PROBLEM, problem);
    }

    static Optional<DomainException> problem(HttpServletRequest request) {
        return request.getAttribute(PROBLEM) instanceof DomainException problem
                ? Optional.of(problem)
                : Optional.empty();
    }
}
