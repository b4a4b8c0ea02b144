package org.plenum.notifications;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.plenum.branding.BrandView;
import org.plenum.branding.Typeface;

/**
 * The brand's faces for one document, as static instances of the catalogue's variable fonts (all under the Open Font License), embedded as subsets. What a
 * face lacks comes from Noto Sans, so that Greek and Cyrillic names are right too.
 */
final class Faces {
    /** For what a face lacks. */
    static final String OTHERS = "noto-sans-400.ttf";

    private static final String UNKNOWN = "\u25a1";
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

    /**
     * One face in one weight.
     *
     * @param tracking between letters, in parts of the size
     */
    record Face(BaseFont font, float tracking) {}

    /** A piece of text that one font can write. */
    record Run(BaseFont font, String text) {}

    private final Face heading;
    private final Face regular;
    private final Face strong;
    private @Nullable BaseFont others;

    Faces(BrandView brand) {
        heading = new Face(load(headingFile(brand)), brand.headingFont() == Typeface.NEWSREADER ? -0.012f : -0.02f);
        regular = new Face(load(file(brand.bodyFont(), 400)), 0);
        strong = new Face(load(file(brand.bodyFont(), brand.bodyFont() == Typeface.NEWSREADER ? 500 : 600)), 0);
    }

    Face heading() {
        return heading;
    }

    Face regular() {
        return regular;
    }

    Face strong() {
        return strong;
    }

    /** Splits where the font has to change. */
    List<Run> runs(Face face, String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        BaseFont current = face.font();
        for (int codePoint : text.codePoints().toArray()) {
            String written = Character.toString(codePoint);
            BaseFont font = face.font();
            if (!font.charExists(codePoint)) {
                font = others();
                if (!font.charExists(codePoint)) {
                    written = font.charExists(UNKNOWN.codePointAt(0)) ? UNKNOWN : "?";
                }
            }
            if (!font.equals(current) && !run.isEmpty()) {
                runs.add(new Run(current, run.toString()));
                run.setLength(0);
            }
            current = font;
            run.append(written);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(current, run.toString()));
        }
        return runs;
    }

    private BaseFont others() {
        if (others == null) {
            others = load(OTHERS);
        }
        return others;
    }

    static String headingFile(BrandView brand) {
        return file(brand.headingFont(), brand.headingFont() == Typeface.NEWSREADER ? 500 : 600);
    }

    static String file(Typeface face, int weight) {
        return face.id() + "-" + weight + ".ttf";
    }

    /** A font object remembers the letters that its document uses, so each document has its own; the bytes are shared. */
    private static BaseFont load(String file) {
        byte[] bytes = bytes(file);
        try {
            BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
            // The library leaves parts of compound letters out of that list, and PDF/A wants all of it or none.
            font.setIncludeCidSet(false);
            return font;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] bytes(String file) {
        return FILES.computeIfAbsent(file, name -> {
            try (InputStream in = Objects.requireNonNull(Faces.class.getResourceAsStream("fonts/" + name), name)) {
                return in.readAllBytes();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
