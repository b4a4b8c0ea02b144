package org.plenum.notifications;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.branding.BrandView;

/** What every page of every document carries: the organization at the top, its footer at the bottom. */
final class Letterhead {
    static final float MARGIN_PT = 48;
    static final float RIGHT_PT = Sheet.WIDTH_PT - MARGIN_PT;
    static final float CONTENT_PT = Sheet.WIDTH_PT - 2 * MARGIN_PT;
    private static final float LOGO_PT = 24;
    private static final float FOOTER_PT = 786;

    private final BrandView brand;
    private final @Nullable LogoDrawing logo;
    private final Palette palette;
    private final Faces faces;

    Letterhead(BrandView brand, @Nullable LogoDrawing logo, Palette palette, Faces faces) {
        this.brand = brand;
        this.logo = logo;
        this.palette = palette;
        this.faces = faces;
    }

    void draw(Sheet sheet, String right, String footerRight) {
        float x = MARGIN_PT;
        if (logo != null) {
            x += logo.draw(sheet.canvas(), x, Sheet.up(40 + LOGO_PT), LOGO_PT) + 9;
        }
        List<String> name = sheet.wrap(brand.name(), 300, 1, faces.heading(), 16);
        sheet.text(name.getFirst(), x, 57.5f, faces.heading(), 16, palette.text());
        sheet.textRight(right, RIGHT_PT, 57, faces.regular(), 9.5f, palette.textFaint());

        Color faint = palette.textFaint();
        sheet.line(MARGIN_PT, FOOTER_PT, RIGHT_PT, FOOTER_PT, 0.6f, palette.border());
        String footer = brand.footer() == null ? brand.name() : brand.footer();
        sheet.lines(
                sheet.wrap(footer, CONTENT_PT * 0.68f, 3, faces.regular(), 8),
                MARGIN_PT,
                FOOTER_PT + 16,
                faces.regular(),
                8,
                11,
                faint);
        sheet.textRight(footerRight, RIGHT_PT, FOOTER_PT + 16, faces.regular(), 8, faint);
    }
}
