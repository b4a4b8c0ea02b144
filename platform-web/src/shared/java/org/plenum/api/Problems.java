package org.plenum.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Stale;
import org.plenum.kernel.Unstorable;
import org.plenum.web.ui.Languages;

/** Turns whatever a resource throws into a problem: refusals as they are meant, everything else as a numbered incident without any detail. */
@Provider
@ApplicationScoped
public class Problems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final int INCIDENT_CODE_CHARS = 10;

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Locale language = Languages.of(request);
        return answer(problemOf(thrown, request.getRequestURI()).in(language), language);
    }

    private static Response answer(Problem problem, Locale language) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .language(language)
                .entity(problem.json());
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    static Problem problemOf(Throwable thrown, String instance) {
        Throwable cause = thrown;
        // Transactions and containers wrap what a door threw.
        for (int depth = 0; cause != null && depth < 10; depth++) {
            Problem known = known(cause, instance);
            if (known != null) {
                return known;
            }
            cause = cause.getCause();
        }
        if (Unstorable.isCauseOf(thrown)) {
            return Problem.ofStatus(Response.Status.BAD_REQUEST.getStatusCode(), instance);
        }
        String incident = Ids.code(INCIDENT_CODE_CHARS);
        LOG.log(Level.SEVERE, thrown, () -> "request.failed incident=" + incident + " path=" + instance);
        return Problem.unexpected(incident, instance);
    }

    private static @Nullable Problem known(Throwable cause, String instance) {
        return switch (cause) {
            case DomainException refusal -> Problem.of(refusal, instance);
            case Refused refusal -> Problem.of(refusal, instance);
            case OptimisticLockException lost -> Problem.of(new Stale("resource"), instance);
            case WebApplicationException http when http.getResponse().getStatus() < 500 -> ofJaxRs(http, instance);
            default -> null;
        };
    }

    private static Problem ofJaxRs(WebApplicationException thrown, String instance) {
        Problem plain = Problem.ofStatus(thrown.getResponse().getStatus(), instance);
        String allow = thrown.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow == null) {
            return plain;
        }
        return Problem.of(
                new Refused(plain.status(), plain.code(), plain.detail(), java.util.Map.of(HttpHeaders.ALLOW, allow)),
                instance);
    }
}
