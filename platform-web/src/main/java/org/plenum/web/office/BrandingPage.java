package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.branding.BrandField;
import org.plenum.branding.BrandFile;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.branding.ContrastTooLow;
import org.plenum.branding.EventBrand;
import org.plenum.branding.EventBranding;
import org.plenum.events.EventView;
import org.plenum.kernel.Invalid;
import org.plenum.web.branding.BrandDrafts;

/**
 * {@code /manage/branding} and {@code /manage/events/{event}/branding}: the owner chooses how the organization looks, or what one event has of its own, and sees it at
 * once.
 */
@Named("brandingPage")
@RequestScoped
public class BrandingPage {
    @Inject
    Branding branding;

    @Inject
    EventBranding events;

    @Inject
    OfficeEvent officeEvent;

    private int version;
    private Map<String, @Nullable String> values = new HashMap<>();
    private final Map<String, @Nullable Part> parts = new HashMap<>();
    private Map<BrandFile, String> files = Map.of();
    private @Nullable BrandView organization;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.BRANDING_EDIT)) {
            throw new Forbidden();
        }
        BrandView look = branding.current();
        organization = look;
        UUID event = eventId();
        if (event == null) {
            take(look.values(), look.files(), look.version());
        } else {
            EventBrand own = events.get(event);
            take(own.values(), own.files(), own.version());
        }
        // The cards are plain radio buttons, which Faces does not know.
        String heading = BrandChoices.sent(BrandField.HEADING_FONT.id());
        if (heading != null) {
            values.put(BrandField.HEADING_FONT.id(), heading);
        }
    }

    public void load() {
        getVersion();
    }

    public void save() throws IOException {
        Map<BrandFile, byte[]> uploads = uploads();
        UUID event = eventId();
        try {
            if (event == null) {
                branding.change(version, BrandDrafts.of(values::get), uploads);
            } else {
                events.change(event, version, BrandDrafts.of(values::get), uploads);
            }
        } catch (ContrastTooLow tooLow) {
            throw Invalid.of(tooLow.field().id(), tooLow.code(), BrandChoices.wordsOf(tooLow));
        }
        Departure.to(getAddress(), Words.of("branding.saved"));
    }

    public void remove(String file) {
        BrandFile slot = BrandFile.of(file).orElseThrow();
        UUID event = eventId();
        if (event == null) {
            branding.removeFile(version, slot);
        } else {
            events.removeFile(event, version, slot);
        }
        Departure.to(getAddress(), Words.of("branding.fileRemoved"));
    }

    private void take(Map<BrandField, String> chosen, Map<BrandFile, String> uploaded, int turn) {
        values = new HashMap<>();
        chosen.forEach((field, value) -> values.put(field.id(), value));
        files = uploaded;
        version = turn;
    }

    private Map<BrandFile, byte[]> uploads() throws IOException {
        Map<BrandFile, byte[]> uploads = new EnumMap<>(BrandFile.class);
        for (BrandFile slot : BrandFile.values()) {
            Part part = parts.get(slot.field());
            if (part != null && part.getSize() > 0) {
                try (InputStream in = part.getInputStream()) {
                    uploads.put(slot, in.readNBytes(slot.sizeMaxBytes() + 1));
                }
            }
        }
        return uploads;
    }

    private @Nullable UUID eventId() {
        EventView event = officeEvent.getEvent();
        return event == null ? null : event.id();
    }

    /** Whether it is about one event, where everything may be left to the organization. */
    public boolean isOfEvent() {
        return eventId() != null;
    }

    public String getAddress() {
        return eventId() == null ? "/manage/branding" : officeEvent.getHref() + "/branding";
    }

    /** Whether a colour was chosen directly, so that those fields are worth seeing. */
    public boolean isDirect() {
        return Stream.of(
                        BrandField.BUTTON_COLOR,
                        BrandField.BUTTON_TEXT_COLOR,
                        BrandField.LINK_COLOR,
                        BrandField.HEADER_COLOR,
                        BrandField.HEADER_TEXT_COLOR)
                .map(field -> values.get(field.id()))
                .anyMatch(value -> value != null && !value.isBlank());
    }

    /** What an event has when nothing is chosen for it. */
    public Map<String, String> getInherited() {
        Map<String, String> inherited = new HashMap<>();
        if (organization != null) {
            organization.values().forEach((field, value) -> inherited.put(field.id(), value));
        }
        return inherited;
    }

    /** Address of a file that is up now, by its slot; only of the page's own. */
    public Map<String, String> getFiles() {
        Map<String, String> addresses = new HashMap<>();
        files.forEach((slot, digest) -> addresses.put(slot.field(), "/brand/" + slot.id() + "?v=" + digest));
        return addresses;
    }

    public Map<String, @Nullable String> getValues() {
        return values;
    }

    public Map<String, @Nullable Part> getParts() {
        return parts;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
