package org.plenum.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.plenum.access.Unauthenticated;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Ids;
import org.plenum.notifications.DocumentFile;
import org.plenum.notifications.Documents;

/**
 * {@code /orders/{code}/{secret}/tickets.pdf}, {@code …/invoice.pdf}, {@code …/credit-notes/{number}.pdf} and {@code …/event.ics} for whoever has the order's secret; {@code /me/tickets/{id}.pdf} for the
 * ticket's holder; passes for wallets as {@link PassRequests} says. Nothing of it may stay in a cache: the address is the key.
 */
@WebServlet(urlPatterns = {"/orders/*", "/me/tickets/*"})
public class DocumentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PDF = ".pdf";
    private static final int ORDER_SEGMENTS = 3;

    @Inject
    private transient Documents documents;

    @Inject
    private transient PassRequests passes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            List<String> path = List.of(
                    (request.getPathInfo() == null ? "" : request.getPathInfo().substring(1)).split("/", -1));
            boolean mine = request.getServletPath().equals("/me/tickets");
            Optional<String> elsewhere = passes.link(mine, path);
            if (elsewhere.isPresent()) {
                response.setHeader("Cache-Control", "private, no-store");
                response.setHeader("Referrer-Policy", "no-referrer");
                response.sendRedirect(elsewhere.get());
                return;
            }
            Optional<DocumentFile> file = passes.file(mine, path).or(() -> find(mine, path));
            if (file.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            send(file.get(), response);
        } catch (Unauthenticated stranger) {
            response.sendRedirect(request.getContextPath() + "/me");
        } catch (DomainException refused) {
            response.sendError(
                    refused.kind() == DomainException.Kind.FORBIDDEN
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<DocumentFile> find(boolean mine, List<String> path) {
        if (mine) {
            String name = path.getFirst();
            return path.size() == 1 && name.endsWith(PDF)
                    ? Optional.of(
                            documents.myTicketPdf(Ids.parse("ticket", name.substring(0, name.length() - PDF.length()))))
                    : Optional.empty();
        }
        if (path.size() == ORDER_SEGMENTS + 1
                && path.get(2).equals("credit-notes")
                && path.get(3).endsWith(PDF)) {
            String name = path.get(3);
            return Optional.of(
                    documents.creditNotePdf(path.get(0), path.get(1), name.substring(0, name.length() - PDF.length())));
        }
        if (path.size() != ORDER_SEGMENTS) {
            return Optional.empty();
        }
        return switch (path.get(2)) {
            case "tickets.pdf" -> Optional.of(documents.ticketsPdf(path.get(0), path.get(1)));
            case "invoice.pdf" -> Optional.of(documents.invoicePdf(path.get(0), path.get(1)));
            case "event.ics" -> Optional.of(documents.calendar(path.get(0), path.get(1)));
            default -> Optional.empty();
        };
    }

    private static void send(DocumentFile file, HttpServletResponse response) throws IOException {
        byte[] content = file.content();
        response.setContentType(file.mediaType());
        response.setContentLength(content.length);
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
        response.getOutputStream().write(content);
    }
}
