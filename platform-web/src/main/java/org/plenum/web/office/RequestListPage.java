package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.fields.Answer;
import org.plenum.fields.CustomFields;
import org.plenum.fields.FieldView;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Page;
import org.plenum.orders.OrderStatus;
import org.plenum.orders.RequestView;
import org.plenum.orders.Requests;
import org.plenum.orders.RequestsDecided;

/** {@code /manage/events/{event}/requests?status=…&after=…}: orders that need approval. Without a state, those that wait for it. */
@Named("requestListPage")
@RequestScoped
public class RequestListPage {
    private static final String ALL = "ALL";

    private static final List<OrderStatus> STATUSES = List.of(
            OrderStatus.REQUESTED,
            OrderStatus.APPROVED,
            OrderStatus.PENDING,
            OrderStatus.PAID,
            OrderStatus.DECLINED,
            OrderStatus.CANCELLED,
            OrderStatus.EXPIRED);

    @Inject
    Requests requests;

    @Inject
    CustomFields customFields;

    @Inject
    OfficeEvent officeEvent;

    private Page<RequestView> page = new Page<>(List.of(), null);
    private Map<OrderStatus, Integer> counts = Map.of();
    private List<FieldView> fields = List.of();
    private @Nullable OrderStatus status = OrderStatus.REQUESTED;

    @PostConstruct
    void open() {
        UUID event = officeEvent.require().id();
        // The filter's "all" is an empty value; without one nothing was chosen yet.
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("status");
        if (asked != null) {
            status = Arrays.stream(OrderStatus.values())
                    .filter(known -> known.name().equals(asked))
                    .findFirst()
                    .orElse(null);
        }
        page = requests.list(event, status, Asked.search(), Asked.page());
        counts = requests.counts(event);
        fields = customFields.askedBy(event);
    }

    public void load() {
        getRows();
    }

    public List<RequestView> getRows() {
        return page.items();
    }

    public List<OrderStatus> getStatuses() {
        return STATUSES;
    }

    public @Nullable OrderStatus getStatus() {
        return status;
    }

    public int count(OrderStatus of) {
        return counts.getOrDefault(of, 0);
    }

    /** Answers in the words of who reads now. */
    public List<Answer> said(List<Answer> answers) {
        return FieldView.said(fields, answers);
    }

    public @Nullable String getSearch() {
        return Asked.search();
    }

    public boolean isFiltered() {
        return status != OrderStatus.REQUESTED || Asked.search() != null;
    }

    public boolean isFirstPage() {
        return Asked.text("after") == null;
    }

    public @Nullable String getNextCursor() {
        return page.nextCursor();
    }

    public String getQuery() {
        return Asked.query("q", Asked.search(), "status", status == null ? ALL : status.name());
    }

    public void approve() {
        List<UUID> selected = selected();
        if (!selected.isEmpty()) {
            tell(
                    "office.requests.approved",
                    requests.approve(officeEvent.require().id(), selected));
        }
    }

    public void decline() {
        List<UUID> selected = selected();
        if (!selected.isEmpty()) {
            tell(
                    "office.requests.declined",
                    requests.decline(officeEvent.require().id(), selected, Asked.text("reason")));
        }
    }

    private void tell(String key, RequestsDecided decided) {
        StringBuilder said = new StringBuilder(Words.of(key, decided.done()));
        if (decided.soldOut() > 0) {
            said.append(' ').append(Words.of("office.requests.soldOut", decided.soldOut()));
        }
        if (decided.gone() > 0) {
            said.append(' ').append(Words.of("office.requests.gone", decided.gone()));
        }
        Departure.to(officeEvent.getHref() + "/requests" + getQuery(), said.toString());
    }

    /** The rows that are ticked; when there is none, that is said. */
    private static List<UUID> selected() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String[] ticked =
                faces.getExternalContext().getRequestParameterValuesMap().get("selected");
        if (ticked == null) {
            faces.addMessage(
                    null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Words.of("office.waiting.none"), null));
            return List.of();
        }
        return Arrays.stream(ticked).map(id -> Ids.parse("request", id)).toList();
    }
}
