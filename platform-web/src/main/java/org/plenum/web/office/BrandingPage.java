package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.branding.BrandDraft;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.branding.ContrastTooLow;
import org.plenum.branding.HeroArt;
import org.plenum.branding.HeroLayout;
import org.plenum.branding.Typeface;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Invalid;

/** {@code /manage/branding}: the owner chooses how the organization looks and sees it at once. */
@Named("brandingPage")
@RequestScoped
public class BrandingPage {
    private static final String ADDRESS = "/manage/branding";

    /** A face with what the preview needs to show it. */
    public record Face(
            String id, String family, String stack, String weight, String tracking, String leading, String scale) {
        static Face of(Typeface face) {
            Typeface.Heading heading = face.heading();
            return new Face(
                    face.id(),
                    face.family(),
                    face.stack(),
                    heading.weight(),
                    heading.tracking(),
                    heading.leading(),
                    heading.scale());
        }
    }

    @Inject
    Branding branding;

    private int version;
    private String name = "";
    private String primaryColor = "";
    private String accentColor = "";
    private String headingFont = "";
    private String bodyFont = "";
    private @Nullable String radiusPx;
    private @Nullable HeroLayout heroLayout = HeroLayout.PANEL;
    private @Nullable HeroArt heroArt = HeroArt.NONE;
    private @Nullable String mailSenderName;
    private @Nullable String footer;
    private @Nullable Part logo;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.BRANDING_EDIT)) {
            throw new Forbidden();
        }
        BrandView brand = branding.current();
        version = brand.version();
        name = brand.name();
        primaryColor = brand.primaryColor();
        accentColor = brand.accentColor();
        // The cards are plain radio buttons, which Faces does not know.
        headingFont = Objects.requireNonNullElse(
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("headingFont"),
                brand.headingFont().id());
        bodyFont = brand.bodyFont().id();
        radiusPx = String.valueOf(brand.radiusPx());
        heroLayout = brand.heroLayout();
        heroArt = brand.heroArt();
        mailSenderName = brand.mailSenderName();
        footer = brand.footer();
    }

    public void load() {
        getVersion();
    }

    public void save() throws IOException {
        byte[] image = uploaded();
        try {
            if (image.length > 0) {
                branding.change(version, draft(), image);
            } else {
                branding.change(version, draft());
            }
        } catch (ContrastTooLow tooLow) {
            throw Invalid.of(tooLow.field(), tooLow.code(), tooLow.getMessage());
        }
        Departure.to(ADDRESS, Words.of("branding.saved"));
    }

    private BrandDraft draft() {
        Checks checks = new Checks();
        Integer radius = Numbers.whole(checks, "radiusPx", radiusPx);
        Required.field(checks, "radiusPx", radiusPx);
        Required.field(checks, "heroLayout", heroLayout);
        Required.field(checks, "heroArt", heroArt);
        checks.done();
        return new BrandDraft(
                name,
                primaryColor,
                accentColor,
                headingFont,
                bodyFont,
                Objects.requireNonNull(radius),
                Objects.requireNonNull(heroLayout).name(),
                Objects.requireNonNull(heroArt).name(),
                mailSenderName,
                footer);
    }

    public void removeLogo() {
        branding.removeLogo(version);
        Departure.to(ADDRESS, Words.of("branding.logoRemoved"));
    }

    private byte[] uploaded() throws IOException {
        Part file = logo;
        if (file == null || file.getSize() == 0) {
            return new byte[0];
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(Branding.LOGO_SIZE_MAX_BYTES + 1);
        }
    }

    public List<Face> getFaces() {
        return Arrays.stream(Typeface.values()).map(Face::of).toList();
    }

    public List<HeroLayout> getLayouts() {
        return List.of(HeroLayout.values());
    }

    public List<HeroArt> getArts() {
        return List.of(HeroArt.values());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getPrimaryColor() {
        return primaryColor;
    }

    public void setPrimaryColor(@Nullable String color) {
        this.primaryColor = Objects.requireNonNullElse(color, "");
    }

    public String getAccentColor() {
        return accentColor;
    }

    public void setAccentColor(@Nullable String color) {
        this.accentColor = Objects.requireNonNullElse(color, "");
    }

    public String getHeadingFont() {
        return headingFont;
    }

    public String getBodyFont() {
        return bodyFont;
    }

    public void setBodyFont(String id) {
        this.bodyFont = id;
    }

    public @Nullable String getRadiusPx() {
        return radiusPx;
    }

    public void setRadiusPx(@Nullable String radiusPx) {
        this.radiusPx = radiusPx;
    }

    public @Nullable HeroLayout getHeroLayout() {
        return heroLayout;
    }

    public void setHeroLayout(@Nullable HeroLayout layout) {
        this.heroLayout = layout;
    }

    public @Nullable HeroArt getHeroArt() {
        return heroArt;
    }

    public void setHeroArt(@Nullable HeroArt art) {
        this.heroArt = art;
    }

    public @Nullable String getMailSenderName() {
        return mailSenderName;
    }

    public void setMailSenderName(@Nullable String sender) {
        this.mailSenderName = sender;
    }

    public @Nullable String getFooter() {
        return footer;
    }

    public void setFooter(@Nullable String footer) {
        this.footer = footer;
    }

    public @Nullable Part getLogo() {
        return logo;
    }

    public void setLogo(@Nullable Part logo) {
        this.logo = logo;
    }
}
