package org.plenum.web.office;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventDraft;
import org.plenum.events.EventFormat;
import org.plenum.events.EventView;
import org.plenum.events.EventVisibility;
import org.plenum.kernel.Checks;

/** An event as it is typed. */
public class EventForm {
    private @Nullable String name;
    private @Nullable String code;
    private @Nullable String tagline;
    private @Nullable EventFormat format = EventFormat.IN_PERSON;
    private @Nullable String startsAt;
    private @Nullable String endsAt;
    private @Nullable String timeZone = "UTC";
    private @Nullable String currency = "EUR";
    private @Nullable EventVisibility visibility = EventVisibility.PUBLIC;
    private @Nullable String venue;
    private @Nullable String capacity;
    private @Nullable String description;
    private @Nullable String language;
    private OtherLanguages others = new OtherLanguages();
    private int version;

    static EventForm of(EventView event) {
        EventForm form = new EventForm();
        form.name = event.name();
        form.code = event.code();
        form.tagline = event.tagline();
        form.format = event.format();
        form.startsAt = LocalTimes.text(event.startsAt(), event.timeZone());
        form.endsAt = LocalTimes.text(event.endsAt(), event.timeZone());
        form.timeZone = event.timeZone().getId();
        form.currency = event.currency().getCurrencyCode();
        form.visibility = event.visibility();
        form.venue = event.venue();
        form.capacity = event.capacity() == null ? null : event.capacity().toString();
        form.description = event.description();
        form.language = event.language();
        form.others = OtherLanguages.of(event.translations());
        form.version = event.version();
        return form;
    }

    /** @throws org.plenum.kernel.Invalid when something typed is no time or number; all else is the domain's to check */
    EventDraft toDraft(Map<String, Boolean> features) {
        Checks checks = new Checks();
        Required.field(checks, "visibility", visibility);
        Required.field(checks, "language", language);
        ZoneId zone = timeZone == null ? null : ZoneId.of(timeZone);
        EventDraft draft = new EventDraft(
                name,
                code,
                tagline,
                format,
                LocalTimes.read(checks, "startsAt", startsAt, zone),
                LocalTimes.read(checks, "endsAt", endsAt, zone),
                timeZone,
                currency,
                visibility,
                venue,
                Numbers.whole(checks, "capacity", capacity),
                description,
                language,
                others.translations(),
                features);
        checks.done();
        return draft;
    }

    Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("code", code);
        texts.put("tagline", tagline);
        texts.put("format", format == null ? null : Words.of("event.format." + format));
        texts.put("startsAt", startsAt);
        texts.put("endsAt", endsAt);
        texts.put("timeZone", timeZone);
        texts.put("currency", currency);
        texts.put("visibility", visibility == null ? null : Words.of("office.visibility." + visibility));
        texts.put("venue", venue);
        texts.put("capacity", capacity);
        texts.put("description", description == null ? null : description.replace("\r\n", "\n"));
        texts.put("language", language);
        texts.put("otherLanguages", others.text());
        return texts;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public OtherLanguages getOthers() {
        return others;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getTagline() {
        return tagline;
    }

    public void setTagline(@Nullable String tagline) {
        this.tagline = tagline;
    }

    public @Nullable EventFormat getFormat() {
        return format;
    }

    public void setFormat(@Nullable EventFormat format) {
        this.format = format;
    }

    public @Nullable String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable String startsAt) {
        this.startsAt = startsAt;
    }

    public @Nullable String getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(@Nullable String endsAt) {
        this.endsAt = endsAt;
    }

    public @Nullable String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(@Nullable String timeZone) {
        this.timeZone = timeZone;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    public @Nullable EventVisibility getVisibility() {
        return visibility;
    }

    public void setVisibility(@Nullable EventVisibility visibility) {
        this.visibility = visibility;
    }

    public @Nullable String getVenue() {
        return venue;
    }

    public void setVenue(@Nullable String venue) {
        this.venue = venue;
    }

    public @Nullable String getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable String capacity) {
        this.capacity = capacity;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
