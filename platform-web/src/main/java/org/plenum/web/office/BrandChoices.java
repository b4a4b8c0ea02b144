package org.plenum.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenum.branding.ContrastTooLow;
import org.plenum.branding.HeaderStyle;
import org.plenum.branding.HeroArt;
import org.plenum.branding.HeroLayout;
import org.plenum.branding.Typeface;

/** What the branding editor offers, and what is sent of it. */
@Named("brandChoices")
@ApplicationScoped
public class BrandChoices {
    /** A face with what the page needs to show it. */
    public record Face(String id, String family, String stack) {}

    public List<Face> getFaces() {
        return Arrays.stream(Typeface.values())
                .map(face -> new Face(face.id(), face.family(), face.stack()))
                .toList();
    }

    public List<String> getLayouts() {
        return names(HeroLayout.values());
    }

    public List<String> getArts() {
        return names(HeroArt.values());
    }

    public List<String> getHeaders() {
        return names(HeaderStyle.values());
    }

    /** What the preview can show. */
    public List<String> getViews() {
        return List.of("event", "shop", "portal", "mail", "ticket");
    }

    /** What the address or the form holds of a field. */
    static @Nullable String sent(@Nullable String field) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(field);
    }

    static String wordsOf(ContrastTooLow tooLow) {
        Locale reader = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Words.of(
                "branding.tooLow",
                Words.of("branding.pair." + tooLow.pair()),
                String.format(reader, "%.2f", tooLow.ratio()),
                tooLow.nearest());
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }
}
