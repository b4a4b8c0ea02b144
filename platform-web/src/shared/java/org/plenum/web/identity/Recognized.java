package org.plenum.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.plenum.access.Caller;
import org.plenum.kernel.DomainException;

/** What the mechanism found out about a request, for the filter that comes after the organization is known. */
final class Recognized {
    private static final String CALLER = "org.plenum.caller";
    private static final String PROBLEM = "org.plenum.login-problem";

    private Recognized() {}

    static void caller(HttpServletRequest request, Caller caller) {
        request.setAttribute(CALLER, caller);
    }

    static Caller caller(HttpServletRequest request) {
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
