package org.plenum.localstack.stripe;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The stand-in's front page for people: what was sold and delivered lately, and the switches. Its forms post to the control API. */
final class DashboardPage {
    private static final int SESSIONS_SHOWN_MAX = 25;
    private static final int DELIVERIES_SHOWN_MAX = 40;

    private final Control control;

    DashboardPage(Control control) {
        this.control = control;
    }

    Response show() {
        String content = switches() + sessions() + deliveries();
        return Html.page(200, "Overview", "Stripe stand-in", "#3b4a5e", content);
    }

    private String switches() {
        List<String> set = control.eventFaults().stream()
                .map(fault -> "%s: %s".formatted(fault.type(), describe(fault)))
                .collect(Collectors.toList());
        control.apiFaults()
                .forEach(fault -> set.add("%s %s: %s, %s"
                        .formatted(fault.method(), fault.path(), name(fault.kind()), times(fault.times()))));
        if (control.refundsStayPending()) {
            set.add("refunds stay pending");
        }
        String now = set.isEmpty()
                ? "All switches are off."
                : set.stream().map(Html::escape).collect(Collectors.joining("<br>"));
        return """
                <section class="panel wide" aria-labelledby="switches">
                <h1 id="switches" class="heading">Faults</h1><p>%s</p>
                <div class="switches">
                <form method="post" action="/control/faults/events"><h2>Events</h2>
                <label>Type<input name="type" value="*" required></label>
                <label>Copies<input name="copies" type="number" min="0" max="100" value="1"></label>
                <label>Delay, ms<input name="delayMs" type="number" min="0" value="0"></label>
                <label>How many (0: all)<input name="times" type="number" min="0" value="0"></label>
                <label class="inline"><input type="checkbox" name="hold" value="true"> Hold until released</label>
                <button>Set</button></form>
                <form method="post" action="/control/faults/calls"><h2>API calls</h2>
                <label>Path begins with<input name="path" value="/v1/checkout/sessions" required></label>
                <label>Then<select name="kind">%s</select></label>
                <label>Status<input name="status" type="number" min="400" max="599" value="500"></label>
                <label>How many (0: all)<input name="times" type="number" min="0" value="1"></label>
                <button>Set</button></form>
                <div class="stack"><h2>At once</h2>%s%s%s</div>
                </div></section>
                """.formatted(
                now,
                kinds(),
                button("/control/held-events/release", "order", "reversed", "Release held events, newest first"),
                button("/control/faults/refunds", "pending", "true", "Let refunds stay pending"),
                button("/control/faults/reset", "", "", "Turn every switch off"));
    }

    private static String kinds() {
        StringBuilder options = new StringBuilder();
        for (ApiFault.Kind kind : ApiFault.Kind.values()) {
            options.append("<option value=\"%s\">%s</option>".formatted(kind.name(), name(kind)));
        }
        return options.toString();
    }

    private static String name(ApiFault.Kind kind) {
        return kind.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static String describe(EventFault fault) {
        String what = fault.copies() == 0 ? "dropped" : fault.copies() + " × delivered";
        return what
                + (fault.held() ? ", held" : "")
                + (fault.delay().isZero() ? "" : ", after " + fault.delay().toMillis() + " ms")
                + ", " + times(fault.times());
    }

    private static String times(int times) {
        return times <= 0 ? "until turned off" : "next " + times;
    }

    private String sessions() {
        List<CheckoutView> sessions = control.sessions();
        String rows = sessions.reversed().stream()
                .limit(SESSIONS_SHOWN_MAX)
                .map(session -> row(
                        Html.escape(session.account()),
                        Html.escape(session.clientReferenceId() == null ? "" : session.clientReferenceId()),
                        Html.escape(Currencies.written(session.amountTotalMinor(), session.currency())),
                        session.status() + ", " + session.paymentStatus().replace('_', ' '),
                        actions(session)))
                .collect(Collectors.joining());
        return table("Checkouts", rows, "Account", "Reference", "Total", "State", "");
    }

    private static String actions(CheckoutView session) {
        if (session.url() != null) {
            return "<a class=\"button\" href=\"%s\">Open</a>".formatted(Html.escape(session.url()))
                    + button("/control/sessions/" + session.id() + "/expiry", "", "", "Expire");
        }
        String settlement = "/control/sessions/" + session.id() + "/settlement";
        if (session.status().equals("complete") && session.paymentStatus().equals("unpaid")) {
            return button(settlement, "outcome", "succeeded", "Bank accepts")
                    + button(settlement, "outcome", "failed", "Bank refuses");
        }
        return session.paymentIntentId() != null && session.paymentStatus().equals("paid")
                ? button("/control/disputes", "payment", session.paymentIntentId(), "Dispute")
                : "";
    }

    private String deliveries() {
        List<Delivery> deliveries = control.deliveries();
        String rows = deliveries.reversed().stream()
                .limit(DELIVERIES_SHOWN_MAX)
                .map(delivery -> row(
                        Html.escape(delivery.account()),
                        Html.escape(delivery.eventType()),
                        delivery.state().name().toLowerCase(Locale.ROOT),
                        Html.escape(attempts(delivery)),
                        button("/control/events/" + delivery.eventId() + "/redelivery", "", "", "Send again")))
                .collect(Collectors.joining());
        return table("Deliveries", rows, "Account", "Event", "State", "Attempts", "");
    }

    private static String attempts(Delivery delivery) {
        return delivery.attempts() == 0
                ? "none yet"
                : "%d, last %s"
                        .formatted(delivery.attempts(), delivery.outcomes().getLast());
    }

    private static String table(String title, String rows, String... columns) {
        String head = List.of(columns).stream()
                .map(column ->
                        column.isEmpty() ? "<th><span class=\"hidden\">Actions</span></th>" : "<th>" + column + "</th>")
                .collect(Collectors.joining());
        return """
                <section class="wide"><h2>%1$s</h2>
                <div class="scroll" tabindex="0" role="region" aria-label="%1$s"><table><thead><tr>%2$s</tr></thead><tbody>%3$s</tbody></table></div>
                %4$s</section>
                """.formatted(title, head, rows, rows.isEmpty() ? "<p>Nothing yet.</p>" : "");
    }

    private static String row(String... cells) {
        return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
    }

    private static String button(String action, String name, String value, String text) {
        String hidden = name.isEmpty()
                ? ""
                : "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, Html.escape(value));
        return "<form method=\"post\" action=\"%s\">%s<button>%s</button></form>"
                .formatted(Html.escape(action), hidden, text);
    }
}
