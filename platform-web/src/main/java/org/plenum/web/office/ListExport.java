package org.plenum.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Forbidden;
import org.plenum.accounting.Period;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.web.ui.Languages;

/** Lists of the back office as files: {@code /manage/exports/{event}/orders.xlsx?q=…&status=…&selected=…}, {@code /manage/exports/members.csv}, {@code /manage/exports/journal.csv?from=…&to=…}. */
@WebServlet("/manage/exports/*")
public class ListExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("(?:/([0-9a-f-]{36}))?/([a-z]+)\\.(csv|xlsx)");
    private static final int SEARCH_LENGTH_MAX_CHARS = 100;
    /** As many as a page can show ticked. */
    private static final int SELECTED_MAX = 100;

    @Inject
    private transient ListFiles lists;

    @Inject
    private transient JournalFile journal;

    @Inject
    private transient SalesFile sales;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Stream<List<@Nullable Object>> rows;
        try {
            rows = rows(path.group(1), path.group(2), request);
        } catch (Forbidden refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (DomainException refused) {
            response.sendError(
                    refused.kind() == DomainException.Kind.NOT_FOUND
                            ? HttpServletResponse.SC_NOT_FOUND
                            : HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Spreadsheet.Format format = Spreadsheet.Format.valueOf(path.group(3).toUpperCase(Locale.ROOT));
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + path.group(2) + "." + path.group(3) + "\"");
        response.setHeader("Cache-Control", "no-store");
        try (Spreadsheet sheet = format.to(response.getOutputStream())) {
            for (Iterator<List<@Nullable Object>> each = rows.iterator(); each.hasNext(); ) {
                sheet.row(each.next());
            }
        }
    }

    private Stream<List<@Nullable Object>> rows(@Nullable String event, String list, HttpServletRequest request) {
        ListFiles.Question question = question(request);
        if (event == null) {
            return switch (list) {
                case "members" -> lists.members(question).stream();
                case "events" -> lists.events(question).stream();
                case "journal" -> journal.rows(period(request), question);
                default -> throw new NotFound("list");
            };
        }
        UUID id = Ids.parse("event", event);
        return switch (list) {
            case "orders" -> lists.orders(id, question).stream();
            case "promocodes" -> lists.promoCodes(id, question).stream();
            case "attendees" -> lists.attendees(id, question).stream();
            case "sales" -> sales.rows(id, request.getParameter("from"), request.getParameter("to"), question);
            default -> throw new NotFound("list");
        };
    }

    private Period period(HttpServletRequest request) {
        return Period.of(
                request.getParameter("from"),
                request.getParameter("to"),
                clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static ListFiles.Question question(HttpServletRequest request) {
        String @Nullable [] selected = request.getParameterValues("selected");
        Set<String> ids = selected == null
                ? Set.of()
                : new HashSet<>(Arrays.asList(selected).subList(0, Math.min(SELECTED_MAX, selected.length)));
        return new ListFiles.Question(
                search(request.getParameter("q")), request.getParameter("status"), ids, Languages.of(request));
    }

    private static @Nullable String search(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip()
                .substring(0, Math.min(SEARCH_LENGTH_MAX_CHARS, text.strip().length()));
    }
}
