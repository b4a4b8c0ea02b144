package org.plenum.notifications;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the simple drawings that most logos are: shapes, groups, plain colours. Refuses everything else, rather than showing it wrong. */
final class SvgReader {
    private static final Set<String> IGNORED = Set.of("title", "desc");
    private static final Pattern TRANSFORM = Pattern.compile("([a-zA-Z]+)\\s*\\(([^)]*)\\)");
    private static final Color INK = new Color(0x16, 0x18, 0x1d);

    /** What children take over. */
    private record Style(Map<String, String> values, AffineTransform transform) {}

    /** The drawing is more than this reader knows. */
    private static final class TooMuch extends RuntimeException {
        TooMuch(String what) {
            super(what);
        }
    }

    private final List<SvgLogo.Area> areas = new ArrayList<>();
    private @Nullable Rectangle2D viewBox;

    Optional<SvgLogo> read(byte[] svg) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
            Deque<Style> open = new ArrayDeque<>();
            open.push(new Style(Map.of("fill", "black", "stroke", "none", "stroke-width", "1"), new AffineTransform()));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (IGNORED.contains(xml.getLocalName())) {
                        xml.getElementText();
                    } else {
                        Style style = style(xml, open.getFirst());
                        open.push(style);
                        element(xml, style);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.pop();
                }
            }
        } catch (XMLStreamException | TooMuch | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        Rectangle2D box = viewBox;
        return box == null || box.isEmpty() || areas.isEmpty()
                ? Optional.empty()
                : Optional.of(new SvgLogo(box, areas));
    }

    private void element(XMLStreamReader xml, Style style) {
        Shape shape = switch (xml.getLocalName()) {
            case "svg" -> {
                viewBox = viewBox == null ? box(xml) : viewBox;
                yield null;
            }
            case "g" -> null;
            case "path" -> SvgPath.read(text(xml, "d"));
            case "rect" ->
                new RoundRectangle2D.Double(
                        number(xml, "x"),
                        number(xml, "y"),
                        number(xml, "width"),
                        number(xml, "height"),
                        2 * number(xml, "rx"),
                        2 * number(xml, "rx"));
            case "circle" -> ellipse(xml, number(xml, "r"), number(xml, "r"));
            case "ellipse" -> ellipse(xml, number(xml, "rx"), number(xml, "ry"));
            case "line" ->
                new Line2D.Double(number(xml, "x1"), number(xml, "y1"), number(xml, "x2"), number(xml, "y2"));
            case "polyline" -> SvgPath.read("M" + text(xml, "points"));
            case "polygon" -> SvgPath.read("M" + text(xml, "points") + "Z");
            default -> throw new TooMuch(xml.getLocalName());
        };
        if (shape != null) {
            paint(shape, style);
        }
    }

    private void paint(Shape shape, Style style) {
        color(style, "fill").ifPresent(fill -> {
            Path2D area = new Path2D.Double(shape, style.transform());
            area.setWindingRule(
                    "evenodd".equals(style.values().get("fill-rule")) ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
            areas.add(new SvgLogo.Area(area, fill));
        });
        color(style, "stroke").ifPresent(stroke -> {
            BasicStroke pen = new BasicStroke(
                    Float.parseFloat(
                            style.values().getOrDefault("stroke-width", "1").replace("px", "")),
                    switch (style.values().getOrDefault("stroke-linecap", "butt")) {
                        case "round" -> BasicStroke.CAP_ROUND;
                        case "square" -> BasicStroke.CAP_SQUARE;
                        default -> BasicStroke.CAP_BUTT;
                    },
                    switch (style.values().getOrDefault("stroke-linejoin", "miter")) {
                        case "round" -> BasicStroke.JOIN_ROUND;
                        case "bevel" -> BasicStroke.JOIN_BEVEL;
                        default -> BasicStroke.JOIN_MITER;
                    });
            areas.add(
                    new SvgLogo.Area(style.transform().createTransformedShape(pen.createStrokedShape(shape)), stroke));
        });
    }

    private static Style style(XMLStreamReader xml, Style outer) {
        Map<String, String> values = new HashMap<>(outer.values());
        AffineTransform transform = new AffineTransform(outer.transform());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i).strip();
            switch (name) {
                case "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "fill-rule" ->
                    values.put(name, value);
                case "style" -> {
                    for (String declaration : value.split(";", -1)) {
                        int colon = declaration.indexOf(':');
                        if (colon > 0) {
                            values.put(
                                    declaration.substring(0, colon).strip(),
                                    declaration.substring(colon + 1).strip());
                        }
                    }
                }
                case "transform" -> transform.concatenate(transform(value));
                case "opacity", "fill-opacity", "stroke-opacity", "clip-path", "mask", "filter" ->
                    throw new TooMuch(name);
                default -> {
                    // Geometry is read by the element, the rest does not draw.
                }
            }
        }
        return new Style(values, transform);
    }

    private static AffineTransform transform(String text) {
        AffineTransform all = new AffineTransform();
        Matcher steps = TRANSFORM.matcher(text);
        while (steps.find()) {
            double[] of = numbers(steps.group(2));
            switch (steps.group(1)) {
                case "translate" -> all.translate(of[0], of.length > 1 ? of[1] : 0);
                case "scale" -> all.scale(of[0], of.length > 1 ? of[1] : of[0]);
                case "rotate" ->
                    all.rotate(Math.toRadians(of[0]), of.length > 2 ? of[1] : 0, of.length > 2 ? of[2] : 0);
                case "matrix" -> all.concatenate(new AffineTransform(of));
                default -> throw new TooMuch(steps.group(1));
            }
        }
        return all;
    }

    private static Optional<Color> color(Style style, String name) {
        String value = style.values().getOrDefault(name, "none").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "none", "transparent" -> Optional.empty();
            case "currentcolor" -> Optional.of(INK);
            case "black" -> Optional.of(Color.BLACK);
            case "white" -> Optional.of(Color.WHITE);
            default -> {
                if (value.matches("#[0-9a-f]{3}")) {
                    yield Optional.of(Color.decode(value.replaceAll("([0-9a-f])", "$1$1")));
                }
                if (!value.matches("#[0-9a-f]{6}")) {
                    throw new TooMuch(value);
                }
                yield Optional.of(Color.decode(value));
            }
        };
    }

    private static @Nullable Rectangle2D box(XMLStreamReader xml) {
        String given = xml.getAttributeValue(null, "viewBox");
        if (given != null) {
            double[] of = numbers(given);
            return of.length == 4 ? new Rectangle2D.Double(of[0], of[1], of[2], of[3]) : null;
        }
        return new Rectangle2D.Double(0, 0, number(xml, "width"), number(xml, "height"));
    }

    private static Shape ellipse(XMLStreamReader xml, double rx, double ry) {
        return new Ellipse2D.Double(number(xml, "cx") - rx, number(xml, "cy") - ry, 2 * rx, 2 * ry);
    }

    private static String text(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static double number(XMLStreamReader xml, String name) {
        String value = text(xml, name).replace("px", "").strip();
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static double[] numbers(String text) {
        String[] parts = text.strip().split("[\\s,]+", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }
}
