package org.plenum.notifications;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.plenum.branding.BrandView;
import org.plenum.branding.Shade;

/** Draws one icon of one kind. */
final class IconDrawing {
    private static final int INITIALS_MAX = 2;
    private static final float OUTLINE_PT = 100;
    /** Letters leave more room than a logo, which brings its own. */
    private static final double LETTERS = 0.62;

    private static final double LETTERS_IN_TAB = 0.78;

    private final IconKind kind;
    private final BrandView brand;

    IconDrawing(IconKind kind, BrandView brand) {
        this.kind = kind;
        this.brand = brand;
    }

    byte[] of(BufferedImage picture) {
        return drawn(graphics -> {
            if (kind.filled()) {
                fill(graphics, Color.WHITE, false);
            }
            double room = kind.sidePx() * (1 - 2 * kind.margin());
            double scale = Math.min(room / picture.getWidth(), room / picture.getHeight());
            AffineTransform place = AffineTransform.getTranslateInstance(
                    (kind.sidePx() - picture.getWidth() * scale) / 2,
                    (kind.sidePx() - picture.getHeight() * scale) / 2);
            place.scale(scale, scale);
            graphics.drawImage(picture, place, null);
        });
    }

    byte[] ofInitials() {
        return drawn(graphics -> {
            fill(graphics, brand.shades().light(Shade.BRAND), !kind.filled());
            Shape letters = outline(initials(brand.name()));
            Rectangle2D box = letters.getBounds2D();
            double room = kind.sidePx() * (kind == IconKind.TAB ? LETTERS_IN_TAB : LETTERS - kind.margin() / 2);
            double scale = Math.min(room / box.getWidth(), room * 0.72 / box.getHeight());
            AffineTransform place = AffineTransform.getTranslateInstance(kind.sidePx() / 2.0, kind.sidePx() / 2.0);
            place.scale(scale, scale);
            place.translate(-box.getCenterX(), -box.getCenterY());
            graphics.setColor(brand.shades().light(Shade.ON_BRAND));
            graphics.fill(place.createTransformedShape(letters));
        });
    }

    /** Of the first words; of one word, its first letter. */
    static String initials(String name) {
        return Arrays.stream(name.strip().split("[\\s-]+"))
                .map(word -> word.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .mapToObj(Character::toString)
                        .findFirst()
                        .orElse(""))
                .filter(letter -> !letter.isEmpty())
                .limit(INITIALS_MAX)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private void fill(Graphics2D graphics, Color ground, boolean rounded) {
        double side = kind.sidePx();
        double arc = rounded ? side * Math.min(0.5, brand.radiusPx() / 24.0) : 0;
        graphics.setColor(ground);
        graphics.fill(new RoundRectangle2D.Double(0, 0, side, side, arc, arc));
    }

    /** A name without letters gets a disc. */
    private Shape outline(String letters) {
        if (!letters.isEmpty()) {
            for (String file : new String[] {Faces.headingFile(brand), Faces.OTHERS}) {
                Font font = font(file);
                if (font.canDisplayUpTo(letters) < 0) {
                    return font.createGlyphVector(new FontRenderContext(null, true, true), letters)
                            .getOutline();
                }
            }
        }
        return new java.awt.geom.Ellipse2D.Double(0, 0, 1, 1);
    }

    private static Font font(String file) {
        try (InputStream in = Objects.requireNonNull(IconDrawing.class.getResourceAsStream("fonts/" + file), file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(OUTLINE_PT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private interface Drawing {
        void on(Graphics2D graphics);
    }

    private byte[] drawn(Drawing drawing) {
        BufferedImage image = new BufferedImage(kind.sidePx(), kind.sidePx(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.on(graphics);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
