package org.plenum.notifications;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.plenum.branding.BrandView;
import org.plenum.branding.Typeface;
import org.plenum.branding.Upload;
import org.plenum.events.EventView;

/** What stands beside a link to an event in messages and social networks: its name and dates on the brand's panel, in the size that Open Graph's readers ask for. */
final class PreviewPicture {
    static final int WIDTH_PX = 1200;
    static final int HEIGHT_PX = 630;
    private static final int MARGIN_PX = 72;
    private static final int TEXT_WIDTH_PX = 690;
    private static final int LOGO_HEIGHT_PX = 56;
    private static final int LINES_MAX = 3;
    /** Tried in turn until the name fits. */
    private static final List<Integer> NAME_SIZES_PX = List.of(92, 76, 62, 50);

    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

    private final BrandView brand;
    private final Palette palette;
    private final Font heading;
    private final Font body;

    PreviewPicture(BrandView brand) {
        this.brand = brand;
        this.palette = new Palette(brand);
        heading = font(Faces.file(brand.headingFont(), brand.headingFont() == Typeface.NEWSREADER ? 500 : 600));
        body = font(Faces.file(brand.bodyFont(), 400));
    }

    /** PNG. */
    byte[] of(EventView event, @Nullable Upload logo, Texts texts) {
        BufferedImage image = new BufferedImage(WIDTH_PX, HEIGHT_PX, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        ground(canvas);
        sender(canvas, logo);
        facts(canvas, event, texts);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** The panel, and the drawing that comes out of it from the left. */
    private void ground(Graphics2D canvas) {
        Color deep = palette.deep();
        canvas.setColor(deep);
        canvas.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
        int artX = 560;
        canvas.setClip(artX, 0, WIDTH_PX - artX, HEIGHT_PX);
        new HeroPicture(canvas, palette).draw(brand.heroArt(), artX, 0, WIDTH_PX - artX, HEIGHT_PX);
        Color clear = new Color(deep.getRed(), deep.getGreen(), deep.getBlue(), 0);
        canvas.setPaint(new GradientPaint(artX, 0, deep, artX + 330f, 0, clear));
        canvas.fillRect(artX, 0, 330, HEIGHT_PX);
        canvas.setClip(null);
    }

    private void sender(Graphics2D canvas, @Nullable Upload logo) {
        float x = MARGIN_PX;
        BufferedImage drawn = logo == null ? null : picture(logo).orElse(null);
        if (drawn != null) {
            int width = Math.min(drawn.getWidth() * LOGO_HEIGHT_PX / drawn.getHeight(), 4 * LOGO_HEIGHT_PX);
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            canvas.drawImage(drawn, MARGIN_PX, MARGIN_PX, width, LOGO_HEIGHT_PX, null);
            x += width + 20f;
        }
        canvas.setColor(palette.onDeep());
        layout(canvas, brand.name(), heading.deriveFont(34f)).draw(canvas, x, MARGIN_PX + 40f);
    }

    private static Optional<BufferedImage> picture(Upload logo) {
        if (logo.mediaType().equals("image/svg+xml")) {
            return SvgLogo.read(logo.bytes()).map(svg -> svg.picture(2 * LOGO_HEIGHT_PX));
        }
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(logo.bytes())));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** From the foot upwards: where, when, what. */
    private void facts(Graphics2D canvas, EventView event, Texts texts) {
        float y = HEIGHT_PX - MARGIN_PX;
        Font small = body.deriveFont(32f);
        if (event.venue() != null) {
            canvas.setColor(palette.onDeepQuiet());
            List<String> where = wrapped(canvas, event.venue().replaceAll("\\s+", " "), small, 1);
            layout(canvas, where.getFirst(), small).draw(canvas, MARGIN_PX, y);
            y -= 46;
        }
        canvas.setColor(palette.accent());
        layout(canvas, texts.days(event), body.deriveFont(36f)).draw(canvas, MARGIN_PX, y);
        y -= 64;
        canvas.setColor(palette.onDeep());
        Font name = heading.deriveFont((float) NAME_SIZES_PX.getLast());
        List<String> lines = wrapped(canvas, event.name(), name, LINES_MAX);
        for (int size : NAME_SIZES_PX) {
            Font tried = heading.deriveFont((float) size);
            List<String> fitting = wrapped(canvas, event.name(), tried, Integer.MAX_VALUE);
            if (fitting.size() <= LINES_MAX
                    && fitting.stream().allMatch(line -> width(canvas, line, tried) <= TEXT_WIDTH_PX)) {
                name = tried;
                lines = fitting;
                break;
            }
        }
        float leading = name.getSize2D() * 1.08f;
        for (int i = lines.size() - 1; i >= 0; i--) {
            layout(canvas, lines.get(i), name).draw(canvas, MARGIN_PX, y);
            y -= leading;
        }
    }

    /** Lines of whole words; what does not fit in the last ends in an ellipsis. */
    private static List<String> wrapped(Graphics2D canvas, String text, Font font, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(canvas, longer, font) > TEXT_WIDTH_PX) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        boolean cut = lines.size() > most;
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        String last = shown.getLast() + (cut ? "…" : "");
        while (width(canvas, last, font) > TEXT_WIDTH_PX && most != Integer.MAX_VALUE && last.length() > 2) {
            last = last.substring(0, last.length() - 2).stripTrailing() + "…";
        }
        shown.set(shown.size() - 1, last);
        return shown;
    }

    private static float width(Graphics2D canvas, String text, Font font) {
        return text.isBlank() ? 0 : layout(canvas, text, font).getAdvance();
    }

    /** With the letters that the face lacks from one that has most. */
    private static TextLayout layout(Graphics2D canvas, String text, Font font) {
        String shown = text.isBlank() ? " " : text;
        AttributedString styled = new AttributedString(shown);
        styled.addAttribute(TextAttribute.FONT, font);
        Font others = font("noto-sans-400.ttf").deriveFont(font.getSize2D());
        for (int at = 0; at < shown.length(); at++) {
            if (!font.canDisplay(shown.charAt(at))) {
                styled.addAttribute(TextAttribute.FONT, others, at, at + 1);
            }
        }
        FontRenderContext context = canvas.getFontRenderContext();
        return new TextLayout(styled.getIterator(), context);
    }

    private static Font font(String file) {
        return FONTS.computeIfAbsent(file, name -> {
            try {
                return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Faces.bytes(name)));
            } catch (FontFormatException | IOException failure) {
                throw new IllegalStateException("The face " + name + " came with the product", failure);
            }
        });
    }
}
