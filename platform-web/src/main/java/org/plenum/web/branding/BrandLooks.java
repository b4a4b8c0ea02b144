package org.plenum.web.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.branding.HeroLayout;
import org.plenum.tenancy.Tenancy;
import org.plenum.web.ui.Assets;
import org.plenum.web.ui.Look;
import org.plenum.web.ui.Looks;

/** The look of the organization of the host; nobody's on a page that belongs to none, such as an unknown address. */
@ApplicationScoped
public class BrandLooks implements Looks {
    private static final Look NOBODYS =
            new Look("", null, null, "", null, "panel", "none", false, "#3b4a5e", List.of(), 0);

    @Inject
    private Branding branding;

    @Inject
    private Assets assets;

    @Override
    public Look current() {
        return Tenancy.currentIfAny().map(tenant -> look(branding.current())).orElse(NOBODYS);
    }

    private Look look(BrandView brand) {
        BrandSheet sheet = new BrandSheet(assets.getBase());
        String logo = brand.logoDigest() == null ? null : assets.getRoot() + "/brand/logo?v=" + brand.logoDigest();
        return new Look(
                brand.name(),
                logo,
                logo,
                assets.getRoot() + "/branding.css?v=" + brand.version() + "-" + assets.getVersion(),
                brand.footer(),
                lower(brand.heroLayout()),
                lower(brand.heroArt()),
                brand.headingFont().italic() && brand.heroLayout() == HeroLayout.PAGE,
                brand.primaryColor(),
                Stream.of(sheet.headingFile(brand), sheet.bodyFile(brand))
                        .distinct()
                        .toList(),
                brand.version());
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
