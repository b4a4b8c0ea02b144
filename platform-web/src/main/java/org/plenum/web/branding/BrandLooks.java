package org.plenum.web.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.branding.BrandFile;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.branding.HeaderStyle;
import org.plenum.branding.HeroLayout;
import org.plenum.branding.Shade;
import org.plenum.branding.Shades;
import org.plenum.notifications.IconKind;
import org.plenum.tenancy.Tenancy;
import org.plenum.web.ui.Assets;
import org.plenum.web.ui.Look;
import org.plenum.web.ui.Looks;

/** The look of the organization of the host; nobody's on a page that belongs to none, such as an unknown address. */
@ApplicationScoped
public class BrandLooks implements Looks {
    private static final Look NOBODYS = new Look(
            "",
            Look.LogoUrls.NONE,
            null,
            null,
            null,
            "",
            null,
            List.of(),
            "panel",
            "none",
            "plain",
            false,
            "#3b4a5e",
            0);

    @Inject
    private Branding branding;

    @Inject
    private Assets assets;

    @Override
    public Look current() {
        return Tenancy.currentIfAny().map(tenant -> of(branding.current())).orElse(NOBODYS);
    }

    @Override
    public Look ofEvent(UUID event) {
        return of(branding.ofEvent(event));
    }

    @Override
    public Look of(BrandView brand) {
        BrandAddresses addresses = new BrandAddresses(assets.getRoot(), assets.getVersion(), brand);
        boolean filled = brand.headerStyle() == HeaderStyle.FILLED;
        Shades shades = brand.shades();
        return new Look(
                brand.name(),
                logo(brand, addresses),
                addresses.icon(IconKind.TAB),
                addresses.icon(IconKind.TOUCH),
                addresses.manifest(),
                addresses.sheet(),
                brand.footer(),
                brand.legal().entrySet().stream()
                        .map(link -> new Look.LegalLink("foot." + link.getKey().id(), link.getValue()))
                        .toList(),
                lower(brand.heroLayout()),
                lower(brand.heroArt()),
                lower(brand.headerStyle()),
                brand.headingFont().italic()
                        && brand.digest(BrandFile.HEADING_FONT) == null
                        && brand.heroLayout() == HeroLayout.PAGE,
                Shades.css(shades.light(filled ? Shade.HEADER : Shade.BRAND)),
                brand.version());
    }

    private static Look.LogoUrls logo(BrandView brand, BrandAddresses addresses) {
        @Nullable String light = addresses.file(BrandFile.LOGO);
        @Nullable String dark = addresses.file(BrandFile.LOGO_DARK);
        if (light == null) {
            return new Look.LogoUrls(dark, null, dark);
        }
        Shades shades = brand.shades();
        boolean darkGround = Shades.darker(shades.light(Shade.HEADER), shades.light(Shade.ON_HEADER));
        return new Look.LogoUrls(light, dark, darkGround && dark != null ? dark : light);
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
