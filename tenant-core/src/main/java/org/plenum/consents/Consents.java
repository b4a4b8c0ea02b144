package org.plenum.consents;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.events.Events;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Stale;
import org.plenum.pages.RichText;

/** What customers are asked to agree to; where an event is named, null means at every event. */
@Door
public class Consents {
    public static final int NAME_LENGTH_MAX_CHARS = 120;
    public static final int TEXT_LENGTH_MAX_CHARS = 4_000;
    public static final int LANGUAGES_MAX = 20;
    /** Of the organization, and again of each event. */
    public static final int PER_OWNER_MAX = 10;
    /** Those of the organization and of an event together. */
    public static final int ASKED_MAX = 2 * PER_OWNER_MAX;

    private static final int POSITION_MAX = 10_000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    @Inject
    ConsentStore store;

    @Inject
    Events events;

    @Inject
    Clock clock;

    @Requires(Permission.EVENTS_VIEW)
    public List<ConsentView> all(@Nullable UUID eventId) {
        requireEvent(eventId);
        return store.ofOwner(eventId);
    }

    @Requires(Permission.EVENTS_VIEW)
    public ConsentView get(@Nullable UUID eventId, UUID id) {
        return store.find(eventId, id).orElseThrow(() -> new NotFound("consent"));
    }

    /** @throws org.plenum.kernel.Invalid field by field */
    @Requires(Permission.SITE_EDIT)
    public ConsentView create(@Nullable UUID eventId, ConsentDraft draft) {
        List<ConsentView> present = all(eventId);
        if (present.size() >= PER_OWNER_MAX) {
            throw new Conflict("too-many", "There are at most " + PER_OWNER_MAX + " consents.");
        }
        int last = present.isEmpty() ? 0 : present.getLast().position() + 1;
        ConsentView consent = described(Ids.next(), eventId, draft, last, 1, 1);
        store.insert(consent, clock.instant());
        return consent;
    }

    /**
     * Other texts make a new edition; orders keep the one that was read.
     *
     * @param version that the caller saw
     * @throws Stale when it is not the newest
     */
    @Requires(Permission.SITE_EDIT)
    public ConsentView change(@Nullable UUID eventId, UUID id, int version, ConsentDraft draft) {
        ConsentView before = get(eventId, id);
        ConsentView same = described(id, eventId, draft, before.position(), before.edition(), version + 1);
        boolean other = !same.texts().equals(before.texts());
        ConsentView after =
                other ? described(id, eventId, draft, before.position(), before.edition() + 1, version + 1) : same;
        if (!store.update(after)) {
            throw new Stale("consent");
        }
        if (other) {
            store.insertEdition(after, clock.instant());
        }
        return after;
    }

    /** It is asked no more; what was agreed to stays known. */
    @Requires(Permission.SITE_EDIT)
    public void delete(@Nullable UUID eventId, UUID id) {
        get(eventId, id);
        store.retire(id);
    }

    @Requires(Permission.SITE_EDIT)
    public void arrange(@Nullable UUID eventId, List<UUID> ids) {
        if (ids.size() > PER_OWNER_MAX || new HashSet<>(ids).size() != ids.size()) {
            throw new Conflict("order", "Each consent has one place.");
        }
        store.arrange(eventId, ids);
    }

    /** What is asked of those who buy at a published event, the organization's first. */
    @Unrestricted("the public checkout")
    public List<ConsentView> askedAt(String eventCode) {
        return store.askedAt(events.publicByCode(eventCode).id());
    }

    /**
     * Keeps what a customer agreed to, in place of what they said before about the same order.
     *
     * @param field of the input, for what is refused
     * @throws org.plenum.kernel.Invalid when a required one is missing, one is not asked there, or another edition was read than is asked now
     */
    @Unrestricted("Called by the checkout, which knows the secret of the order; no edge calls it")
    public void agree(UUID orderId, UUID eventId, String field, List<Agreement> agreements) {
        List<ConsentView> asked = store.askedAt(eventId);
        Map<UUID, ConsentView> byId = asked.stream().collect(Collectors.toMap(ConsentView::id, Function.identity()));
        Checks checks = new Checks();
        for (int at = 0; at < agreements.size(); at++) {
            Agreement given = agreements.get(at);
            ConsentView consent = byId.get(given.consentId());
            String path = field + "[" + at + "]";
            checks.that(consent != null, path + ".id", "unknown", "This is not asked here.");
            checks.that(
                    consent == null || consent.edition() == given.edition(),
                    path + ".edition",
                    "outdated",
                    "This text has changed. Please read it again.");
        }
        Set<UUID> agreed = agreements.stream().map(Agreement::consentId).collect(Collectors.toSet());
        for (ConsentView consent : asked) {
            checks.that(
                    !consent.required() || agreed.contains(consent.id()),
                    field + "." + consent.id(),
                    "required",
                    "Nobody can buy without agreeing to this.");
        }
        checks.done();
        store.replace(orderId, asked, List.copyOf(agreed), clock.instant());
    }

    /** @param language in which the texts are wanted */
    @Requires(Permission.ORDERS_VIEW)
    public List<GivenConsent> ofOrder(UUID orderId, String language) {
        return store.ofOrder(orderId, language);
    }

    /** The same for the customer. */
    @Unrestricted("The customer's own order, whose secret the page and the API have compared before")
    public List<GivenConsent> saidWith(UUID orderId, String language) {
        return store.ofOrder(orderId, language);
    }

    /**
     * From now on the customer agrees to this no more; again is the same.
     *
     * @throws NotFound when it was not asked with this order
     * @throws Conflict when the order depends on it
     */
    @Unrestricted("The customer's own order, whose secret the page and the API have compared before")
    public void takeBack(UUID orderId, UUID consentId) {
        GivenConsent given = store.ofOrder(orderId, "").stream()
                .filter(each -> each.consentId().equals(consentId))
                .findFirst()
                .orElseThrow(() -> new NotFound("consent"));
        if (given.required() && given.agreed()) {
            throw new Conflict("consent-required", "The order depends on this, so it cannot be taken back here.");
        }
        store.takeBack(orderId, consentId, clock.instant());
    }

    private void requireEvent(@Nullable UUID eventId) {
        if (eventId != null) {
            events.get(eventId);
        }
    }

    private static ConsentView described(
            UUID id, @Nullable UUID eventId, ConsentDraft draft, int position, int edition, int version) {
        Checks checks = new Checks();
        String name = checks.line("name", draft.name(), NAME_LENGTH_MAX_CHARS);
        int at = Objects.requireNonNullElse(draft.position(), position);
        checks.range("position", at, 0, POSITION_MAX);
        checks.that(!draft.texts().isEmpty(), "texts", "required", "Please fill this in.");
        List<ConsentText> texts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < draft.texts().size(); i++) {
            ConsentText text = draft.texts().get(i);
            String path = "texts[" + i + "].";
            String language = checks.text(path + "language", text.language(), 3);
            checks.matches(path + "language", language, LANGUAGE, "A language looks like en or de.");
            checks.that(seen.add(language), path + "language", "taken", "This language is there twice.");
            String written = checks.text(path + "text", text.text(), TEXT_LENGTH_MAX_CHARS);
            texts.add(new ConsentText(language, RichText.clean(written)));
        }
        checks.done();
        return new ConsentView(id, eventId, name, Boolean.TRUE.equals(draft.required()), at, edition, texts, version);
    }
}
