package org.plenum.branding;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.tenancy.Tenancy;

/** How the organization at hand looks. */
@Door
public class Branding {
    public static final int NAME_LENGTH_MAX_CHARS = 100;
    public static final int FOOTER_LENGTH_MAX_CHARS = 400;
    public static final int RADIUS_MAX_PX = 24;
    public static final int LOGO_SIZE_MAX_BYTES = 256 * 1024;

    static final String NEUTRAL_PRIMARY = "#3b4a5e";
    static final String NEUTRAL_ACCENT = "#e0a63c";

    @Inject
    BrandingStore store;

    @Inject
    Event<BrandChanged> changed;

    /** What was chosen, or a neutral look under the organization's name while nothing was. */
    @Unrestricted("everybody who opens a page sees it")
    public BrandView current() {
        return store.find()
                .map(chosen -> BrandView.of(chosen.values(), chosen.files(), null, chosen.version()))
                .orElseGet(() -> BrandView.of(
                        neutral(Tenancy.current().name(), NEUTRAL_PRIMARY, NEUTRAL_ACCENT), Map.of(), null, 0));
    }

    /** The organization's look with what this event has of its own; just the organization's for an event without or an unknown one. */
    @Unrestricted("everybody who opens the event's page sees it")
    public BrandView ofEvent(UUID event) {
        BrandView organization = current();
        return store.find(event)
                .map(chosen ->
                        organization.at(new EventBrand(event, chosen.values(), chosen.files(), chosen.version())))
                .orElse(organization);
    }

    /** The organization's own file. */
    @Unrestricted("it stands on every page")
    public Optional<Upload> file(BrandFile slot) {
        return store.file(slot);
    }

    /** The organization's file or one of its events', by what only those know who were shown a page with it. */
    @Unrestricted("it stands on every page")
    public Optional<Upload> file(BrandFile slot, String digest) {
        return store.file(slot, digest);
    }

    /**
     * @param version that the caller saw
     * @throws org.plenum.kernel.Invalid field by field
     * @throws ContrastTooLow when a colour that was chosen directly could not be read
     * @throws org.plenum.kernel.Stale when the version is not the newest
     */
    @Requires(Permission.BRANDING_EDIT)
    public BrandView change(int version, BrandDraft draft) {
        return change(version, draft, Map.of());
    }

    /**
     * All at once: when one is refused, nothing changes.
     *
     * @param files as {@link #putFile} takes them
     */
    @Requires(Permission.BRANDING_EDIT)
    public BrandView change(int version, BrandDraft draft, Map<BrandFile, byte[]> files) {
        Map<BrandField, String> values = BrandCheck.checked(draft, true);
        BrandView wanted = BrandView.of(values, Map.of(), null, version);
        BrandCheck.requireLegible(wanted.colors());
        Map<BrandFile, Upload> uploads = UploadCheck.all(files);
        BrandView before = current();
        store.replace(version, values);
        uploads.forEach((slot, upload) -> store.putFile(null, slot, upload));
        BrandView after = current();
        if (!named(before).equals(named(after))) {
            changed.fire(new BrandChanged(after.version()));
        }
        return after;
    }

    /**
     * What a look would be if it were saved now; for the editor.
     *
     * @throws org.plenum.kernel.Invalid field by field
     */
    @Requires(Permission.BRANDING_EDIT)
    public BrandView preview(BrandDraft draft) {
        BrandView current = current();
        return BrandView.of(BrandCheck.checked(draft, true), current.files(), null, current.version());
    }

    /**
     * @param file for a picture, an SVG that only draws, or a PNG, JPEG or WebP; for a font, a WOFF2
     * @throws org.plenum.kernel.Invalid when it is something else or too large
     */
    @Requires(Permission.BRANDING_EDIT)
    public BrandView putFile(int version, BrandFile slot, byte[] file) {
        Upload upload = UploadCheck.read(slot, file);
        store.touch(version);
        store.putFile(null, slot, upload);
        return current();
    }

    @Requires(Permission.BRANDING_EDIT)
    public BrandView removeFile(int version, BrandFile slot) {
        store.touch(version);
        store.removeFile(null, slot);
        return current();
    }

    /**
     * For an organization that is not there yet.
     *
     * @throws org.plenum.kernel.Invalid when one is missing or no colour
     */
    @Unrestricted("looks at nothing but what it is given")
    public void requireColors(String primaryColor, String accentColor) {
        Checks checks = new Checks();
        BrandCheck.color(checks, BrandField.PRIMARY_COLOR, primaryColor);
        BrandCheck.color(checks, BrandField.ACCENT_COLOR, accentColor);
        checks.done();
    }

    /** What is known outside of our pages too. */
    private static List<Object> named(BrandView brand) {
        return List.of(brand.name(), brand.mailSenderName(), String.valueOf(brand.replyTo()), brand.legal());
    }

    static Map<BrandField, String> neutral(String name, String primary, String accent) {
        return Map.ofEntries(
                Map.entry(BrandField.NAME, name),
                Map.entry(BrandField.PRIMARY_COLOR, primary),
                Map.entry(BrandField.ACCENT_COLOR, accent),
                Map.entry(BrandField.HEADING_FONT, Typeface.INSTRUMENT_SANS.id()),
                Map.entry(BrandField.BODY_FONT, Typeface.INSTRUMENT_SANS.id()),
                Map.entry(BrandField.RADIUS_PX, "6"),
                Map.entry(BrandField.HERO_LAYOUT, HeroLayout.PANEL.name()),
                Map.entry(BrandField.HERO_ART, HeroArt.WAVES.name()),
                Map.entry(BrandField.HEADER_STYLE, HeaderStyle.PLAIN.name()));
    }
}
