package org.plenum.branding;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the organization presents itself, everywhere or at one event.
 *
 * @param name what people call it
 * @param headingFont of screens, unless a file was put up; of mails and documents in any case
 * @param radiusPx of a button's corners; everything else follows
 * @param files digests, which change with the file
 * @param mailSenderName name beside the address mails come from
 * @param replyTo where answers to mails go; null leaves them to the sender's address
 * @param footer a few lines for the foot of pages, mails and documents: who and where; null when none were given
 * @param values all that was chosen, as a draft would say it
 * @param eventId null for the organization as a whole
 * @param version for optimistic locking, and of everything that is made of this
 */
public record BrandView(
        String name,
        BrandColors colors,
        Typeface headingFont,
        Typeface bodyFont,
        int radiusPx,
        HeroLayout heroLayout,
        HeroArt heroArt,
        HeaderStyle headerStyle,
        Map<BrandFile, String> files,
        String mailSenderName,
        @Nullable String replyTo,
        @Nullable String footer,
        Map<BrandField, String> values,
        @Nullable UUID eventId,
        int version) {
    public BrandView {
        files = Map.copyOf(files);
        values = Map.copyOf(values);
    }

    /** @param values checked, with all that are required */
    public static BrandView of(
            Map<BrandField, String> values, Map<BrandFile, String> files, @Nullable UUID eventId, int version) {
        String name = required(values, BrandField.NAME);
        return new BrandView(
                name,
                new BrandColors(
                        required(values, BrandField.PRIMARY_COLOR),
                        required(values, BrandField.ACCENT_COLOR),
                        values.get(BrandField.BUTTON_COLOR),
                        values.get(BrandField.BUTTON_TEXT_COLOR),
                        values.get(BrandField.LINK_COLOR),
                        values.get(BrandField.HEADER_COLOR),
                        values.get(BrandField.HEADER_TEXT_COLOR)),
                typeface(values, BrandField.HEADING_FONT),
                typeface(values, BrandField.BODY_FONT),
                Integer.parseInt(required(values, BrandField.RADIUS_PX)),
                HeroLayout.valueOf(required(values, BrandField.HERO_LAYOUT)),
                HeroArt.valueOf(required(values, BrandField.HERO_ART)),
                HeaderStyle.valueOf(required(values, BrandField.HEADER_STYLE)),
                files,
                Objects.requireNonNullElse(values.get(BrandField.MAIL_SENDER_NAME), name),
                values.get(BrandField.REPLY_TO),
                values.get(BrandField.FOOTER),
                values,
                eventId,
                version);
    }

    /** This, with what an event has of its own. Colours that were chosen directly belong to the two they were chosen for: an event with another of those has none of them. */
    BrandView at(EventBrand event) {
        Map<BrandField, String> merged = new EnumMap<>(BrandField.class);
        merged.putAll(values);
        if (event.values().containsKey(BrandField.PRIMARY_COLOR)
                || event.values().containsKey(BrandField.ACCENT_COLOR)) {
            BrandCheck.DIRECT_COLORS.forEach(merged::remove);
        }
        merged.putAll(event.values());
        Map<BrandFile, String> mergedFiles = new EnumMap<>(BrandFile.class);
        mergedFiles.putAll(files);
        if (event.files().containsKey(BrandFile.LOGO)) {
            mergedFiles.remove(BrandFile.LOGO_DARK);
        }
        fonts(event, BrandField.HEADING_FONT, BrandFile.HEADING_FONT, mergedFiles);
        fonts(event, BrandField.BODY_FONT, BrandFile.BODY_FONT, mergedFiles);
        mergedFiles.putAll(event.files());
        return of(merged, mergedFiles, event.eventId(), version + event.version());
    }

    public BrandDraft draft() {
        return new BrandDraft(values);
    }

    public Shades shades() {
        return new Shades(colors);
    }

    public String primaryColor() {
        return colors.primary();
    }

    public String accentColor() {
        return colors.accent();
    }

    /** Links at the foot of pages and mails, in their order; an address, or a path of the organization's site. */
    public Map<BrandField, String> legal() {
        Map<BrandField, String> legal = new EnumMap<>(BrandField.class);
        values.forEach((field, url) -> {
            if (field == BrandField.IMPRINT_URL || field == BrandField.PRIVACY_URL || field == BrandField.TERMS_URL) {
                legal.put(field, url);
            }
        });
        return legal;
    }

    /** Null while there is none. */
    public @Nullable String digest(BrandFile file) {
        return files.get(file);
    }

    private static void fonts(EventBrand event, BrandField face, BrandFile file, Map<BrandFile, String> merged) {
        if (event.values().containsKey(face)) {
            merged.remove(file);
        }
    }

    private static Typeface typeface(Map<BrandField, String> values, BrandField field) {
        return Typeface.of(required(values, field)).orElse(Typeface.INSTRUMENT_SANS);
    }

    private static String required(Map<BrandField, String> values, BrandField field) {
        return Objects.requireNonNull(values.get(field), field.id());
    }
}
