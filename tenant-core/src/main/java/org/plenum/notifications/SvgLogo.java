package org.plenum.notifications;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.PdfContentByte;

/** A logo made of filled shapes: vectors on paper, a picture in mail. */
final class SvgLogo implements LogoDrawing {
    /** What is seen of it: outlines have been turned into areas. */
    record Area(Shape shape, Color color) {}

    private final Rectangle2D viewBox;
    private final List<Area> areas;

    SvgLogo(Rectangle2D viewBox, List<Area> areas) {
        this.viewBox = viewBox;
        this.areas = List.copyOf(areas);
    }

    /** Empty when the drawing uses more than plain shapes and colours. */
    static Optional<SvgLogo> read(byte[] svg) {
        return new SvgReader().read(svg);
    }

    @Override
    public float draw(PdfContentByte canvas, float x, float y, float height) {
        double scale = Math.min(height / viewBox.getHeight(), height * ASPECT_MAX / viewBox.getWidth());
        AffineTransform place = AffineTransform.getTranslateInstance(x, y + viewBox.getHeight() * scale);
        place.scale(scale, -scale);
        place.translate(-viewBox.getX(), -viewBox.getY());
        for (Area area : areas) {
            canvas.setColorFill(area.color());
            trace(canvas, area.shape().getPathIterator(place));
        }
        return (float) (viewBox.getWidth() * scale);
    }

    /** On a transparent ground. */
    BufferedImage picture(int heightPx) {
        double scale = heightPx / viewBox.getHeight();
        int width = (int) Math.clamp(Math.round(viewBox.getWidth() * scale), 1, (long) (heightPx * ASPECT_MAX));
        BufferedImage image = new BufferedImage(width, heightPx, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        graphics.translate(-viewBox.getX(), -viewBox.getY());
        for (Area area : areas) {
            graphics.setColor(area.color());
            graphics.fill(area.shape());
        }
        graphics.dispose();
        return image;
    }

    static Shape outlined(Shape shape, BasicStroke stroke) {
        return stroke.createStrokedShape(shape);
    }

    private static void trace(PdfContentByte canvas, PathIterator path) {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        boolean evenOdd = path.getWindingRule() == Path2D.WIND_EVEN_ODD;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> canvas.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> canvas.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    canvas.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> canvas.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> canvas.closePath();
            }
            int last = lastPoint(path.currentSegment(at));
            if (last >= 0) {
                x = at[last];
                y = at[last + 1];
            }
        }
        if (evenOdd) {
            canvas.eoFill();
        } else {
            canvas.fill();
        }
    }

    private static int lastPoint(int segment) {
        return switch (segment) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
        };
    }
}
