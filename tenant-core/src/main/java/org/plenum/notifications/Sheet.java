package org.plenum.notifications;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;

/** Draws on a page in points from its top left corner, y at the baseline of text. */
final class Sheet {
    static final float WIDTH_PT = 595.28f;
    static final float HEIGHT_PT = 841.89f;
    private static final String ELLIPSIS = "…";

    private final PdfContentByte canvas;
    private final Faces faces;

    Sheet(PdfContentByte canvas, Faces faces) {
        this.canvas = canvas;
        this.faces = faces;
    }

    /** For drawings; y there goes up from the bottom. */
    PdfContentByte canvas() {
        return canvas;
    }

    static float up(float y) {
        return HEIGHT_PT - y;
    }

    float width(String text, Faces.Face face, float size) {
        float width = 0;
        for (Faces.Run run : faces.runs(face, text)) {
            width += run.font().getWidthPointKerned(run.text(), size);
        }
        return width + face.tracking() * size * text.codePointCount(0, text.length());
    }

    void text(String text, float x, float y, Faces.Face face, float size, Color color) {
        canvas.beginText();
        canvas.setColorFill(color);
        canvas.setCharacterSpacing(face.tracking() * size);
        canvas.setTextMatrix(x, up(y));
        for (Faces.Run run : faces.runs(face, text)) {
            canvas.setFontAndSize(run.font(), size);
            canvas.showTextKerned(run.text());
        }
        canvas.setCharacterSpacing(0);
        canvas.endText();
    }

    void textRight(String text, float right, float y, Faces.Face face, float size, Color color) {
        text(text, right - width(text, face, size), y, face, size, color);
    }

    void textCentered(String text, float center, float y, Faces.Face face, float size, Color color) {
        text(text, center - width(text, face, size) / 2, y, face, size, color);
    }

    /** Lines under each other; gives the baseline for what follows. */
    float lines(List<String> lines, float x, float y, Faces.Face face, float size, float leading, Color color) {
        float at = y;
        for (String line : lines) {
            text(line, x, at, face, size, color);
            at += leading;
        }
        return at;
    }

    /** Breaks at spaces (inside a word that is wider than the line too); what does not fit into the lines ends in an ellipsis. */
    List<String> wrap(String text, float maxWidth, int maxLines, Faces.Face face, float size) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+", -1)) {
                String rest = word;
                while (true) {
                    String longer = line.isEmpty() ? rest : line + " " + rest;
                    if (width(longer, face, size) <= maxWidth) {
                        line.setLength(0);
                        line.append(longer);
                        break;
                    }
                    if (line.isEmpty()) {
                        int fitting = fitting(rest, maxWidth, face, size);
                        lines.add(rest.substring(0, fitting));
                        rest = rest.substring(fitting);
                    } else {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                }
            }
            lines.add(line.toString());
        }
        if (lines.size() > maxLines) {
            String last = lines.get(maxLines - 1) + ELLIPSIS;
            while (last.length() > 1 && width(last, face, size) > maxWidth) {
                last = last.substring(0, last.length() - 2).stripTrailing() + ELLIPSIS;
            }
            lines = new ArrayList<>(lines.subList(0, maxLines - 1));
            lines.add(last);
        }
        return lines;
    }

    void fill(float x, float y, float width, float height, Color color) {
        canvas.setColorFill(color);
        canvas.rectangle(x, up(y + height), width, height);
        canvas.fill();
    }

    void line(float x1, float y1, float x2, float y2, float width, Color color) {
        canvas.setColorStroke(color);
        canvas.setLineWidth(width);
        canvas.moveTo(x1, up(y1));
        canvas.lineTo(x2, up(y2));
        canvas.stroke();
    }

    /** The path of a box with round corners, to be filled, stroked or clipped to. */
    void box(float x, float y, float width, float height, float radius) {
        if (radius <= 0) {
            canvas.rectangle(x, up(y + height), width, height);
        } else {
            canvas.roundRectangle(x, up(y + height), width, height, radius);
        }
    }

    void opacity(float share) {
        PdfGState state = new PdfGState();
        state.setFillOpacity(share);
        state.setStrokeOpacity(share);
        canvas.setGState(state);
    }

    private int fitting(String word, float maxWidth, Faces.Face face, float size) {
        int chars = word.offsetByCodePoints(0, 1);
        while (chars < word.length()) {
            int next = word.offsetByCodePoints(chars, 1);
            if (width(word.substring(0, next), face, size) > maxWidth) {
                break;
            }
            chars = next;
        }
        return chars;
    }
}
