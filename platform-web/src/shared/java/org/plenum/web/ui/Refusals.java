package org.plenum.web.ui;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.events.Obstructed;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Unstorable;

/**
 * Turns what the domain refuses into what a person sees: a message at the field or over the form when they sent one, else the error page of that kind. The
 * form stays as it was typed.
 */
public class Refusals extends ExceptionHandlerWrapper {
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)\\]\\.?");
    private static final Map<DomainException.Kind, Integer> STATUS = Map.of(
            DomainException.Kind.NOT_FOUND, 404,
            DomainException.Kind.FORBIDDEN, 403,
            DomainException.Kind.UNAUTHENTICATED, 401,
            DomainException.Kind.CONFLICT, 409,
            DomainException.Kind.STALE, 409,
            DomainException.Kind.INVALID, 400,
            DomainException.Kind.LIMITED, 429,
            DomainException.Kind.UNAVAILABLE, 503);

    public Refusals(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        for (Iterator<ExceptionQueuedEvent> queue =
                        getUnhandledExceptionQueuedEvents().iterator();
                queue.hasNext(); ) {
            var event = queue.next().getContext();
            Optional<DomainException> refusal = refusalIn(event.getException());
            if (refusal.isPresent()) {
                queue.remove();
                answer(event.getContext(), event.getPhaseId(), refusal.get());
            } else if (unknownView(event.getException())) {
                queue.remove();
                end(event.getContext(), HttpServletResponse.SC_CONFLICT);
            } else if (Unstorable.isCauseOf(event.getException())) {
                queue.remove();
                end(event.getContext(), HttpServletResponse.SC_BAD_REQUEST);
            }
        }
        super.handle();
    }

    private static Optional<DomainException> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static void answer(FacesContext faces, PhaseId phase, DomainException refusal) {
        boolean aboutTheForm = faces.isPostback()
                && PhaseId.INVOKE_APPLICATION.equals(phase)
                && refusal.kind() != DomainException.Kind.NOT_FOUND
                && refusal.kind() != DomainException.Kind.FORBIDDEN
                && refusal.kind() != DomainException.Kind.UNAUTHENTICATED;
        if (aboutTheForm) {
            addMessages(faces, refusal);
            return;
        }
        end(faces, STATUS.getOrDefault(refusal.kind(), 500));
    }

    /** A form of a page that was open too long, or that never was one of ours. */
    private static boolean unknownView(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return true;
            }
        }
        return false;
    }

    private static void end(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseSendError(status, null);
            faces.responseComplete();
        } catch (IOException failure) {
            throw new FacesException(failure);
        }
    }

    /** Says at its fields, or over the form, what a page found while it was made. */
    public static void tell(FacesContext faces, Invalid invalid) {
        invalid.errors().forEach(error -> add(faces, clientId(error.field()), error.message()));
    }

    private static void addMessages(FacesContext faces, DomainException refusal) {
        faces.validationFailed();
        if (refusal instanceof Invalid invalid && !invalid.errors().isEmpty()) {
            for (Invalid.FieldError error : invalid.errors()) {
                add(faces, clientId(error.field()), error.message());
            }
        } else if (refusal instanceof Obstructed obstructed) {
            obstructed.obstacles().forEach(obstacle -> add(faces, null, obstacle.message()));
        } else {
            add(faces, null, refusal.getMessage());
        }
    }

    private static void add(FacesContext faces, @Nullable String clientId, String text) {
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, Wordings.said(text), null));
    }

    /** {@code attendees[2].email} is the field {@code email} in row 2 of the repeat {@code attendees}; {@code buyer.name} the field {@code buyer-name}. */
    static @Nullable String clientId(String field) {
        if (field.isEmpty()) {
            return null;
        }
        return INDEX.matcher(field).replaceAll(":$1:").replace('.', '-');
    }

    /** Puts {@link Refusals} in front of the platform's own handler. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new Refusals(getWrapped().getExceptionHandler());
        }
    }
}
