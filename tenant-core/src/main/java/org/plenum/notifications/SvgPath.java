package org.plenum.notifications;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code d} of an SVG path, https://www.w3.org/TR/SVG2/paths.html. */
final class SvgPath {
    private static final Pattern TOKEN =
            Pattern.compile("[a-zA-Z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?|[^\\s,]");

    private final Matcher tokens;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private boolean more;
    private double x;
    private double y;
    /** Where the control point of a smooth curve mirrors from. */
    private double controlX;

    private double controlY;

    private SvgPath(String d) {
        tokens = TOKEN.matcher(d);
        more = tokens.find();
    }

    /** @throws IllegalArgumentException when it is not a path */
    static Path2D read(String d) {
        SvgPath reader = new SvgPath(d);
        reader.all();
        return reader.path;
    }

    private void all() {
        char command = ' ';
        char before = ' ';
        while (more) {
            if (Character.isLetter(tokens.group().charAt(0))) {
                command = tokens.group().charAt(0);
                more = tokens.find();
            } else if (command == 'M' || command == 'm') {
                // Further pairs after a move are lines.
                command = command == 'M' ? 'L' : 'l';
            }
            step(command, before);
            before = Character.toUpperCase(command);
        }
    }

    private void step(char command, char before) {
        boolean relative = Character.isLowerCase(command);
        double baseX = relative ? x : 0;
        double baseY = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                to(baseX + number(), baseY + number());
                path.moveTo(x, y);
            }
            case 'L' -> line(baseX + number(), baseY + number());
            case 'H' -> line(baseX + number(), y);
            case 'V' -> line(x, baseY + number());
            case 'C' -> curve(baseX + number(), baseY + number(), baseX, baseY);
            case 'S' -> curve(mirrored(before, "CS", x, controlX), mirrored(before, "CS", y, controlY), baseX, baseY);
            case 'Q' -> quad(baseX + number(), baseY + number(), baseX, baseY);
            case 'T' -> quad(mirrored(before, "QT", x, controlX), mirrored(before, "QT", y, controlY), baseX, baseY);
            case 'A' -> arc(baseX, baseY);
            case 'Z' -> {
                path.closePath();
                Point2D start = path.getCurrentPoint();
                to(start.getX(), start.getY());
            }
            default -> throw new IllegalArgumentException("Not a path command: " + command);
        }
    }

    private void line(double toX, double toY) {
        to(toX, toY);
        path.lineTo(x, y);
    }

    private void curve(double firstX, double firstY, double baseX, double baseY) {
        double secondX = baseX + number();
        double secondY = baseY + number();
        to(baseX + number(), baseY + number());
        path.curveTo(firstX, firstY, secondX, secondY, x, y);
        controlX = secondX;
        controlY = secondY;
    }

    private void quad(double overX, double overY, double baseX, double baseY) {
        to(baseX + number(), baseY + number());
        path.quadTo(overX, overY, x, y);
        controlX = overX;
        controlY = overY;
    }

    /** From end points to centre, https://www.w3.org/TR/SVG2/implnote.html#ArcConversionEndpointToCenter. */
    private void arc(double baseX, double baseY) {
        double rx = Math.abs(number());
        double ry = Math.abs(number());
        double turn = Math.toRadians(number());
        boolean large = flag();
        boolean sweep = flag();
        double fromX = x;
        double fromY = y;
        to(baseX + number(), baseY + number());
        if (rx == 0 || ry == 0 || (fromX == x && fromY == y)) {
            path.lineTo(x, y);
            return;
        }
        double halfX = (fromX - x) / 2;
        double halfY = (fromY - y) / 2;
        double px = Math.cos(turn) * halfX + Math.sin(turn) * halfY;
        double py = -Math.sin(turn) * halfX + Math.cos(turn) * halfY;
        double grow = Math.sqrt(Math.max(1, px * px / (rx * rx) + py * py / (ry * ry)));
        rx *= grow;
        ry *= grow;
        double rest = rx * rx * ry * ry - rx * rx * py * py - ry * ry * px * px;
        double root = Math.sqrt(Math.max(0, rest / (rx * rx * py * py + ry * ry * px * px)));
        double side = large == sweep ? -root : root;
        double cx = side * rx * py / ry;
        double cy = -side * ry * px / rx;
        double start = Math.toDegrees(Math.atan2((py - cy) / ry, (px - cx) / rx));
        double end = Math.toDegrees(Math.atan2((-py - cy) / ry, (-px - cx) / rx));
        double extent = end - start;
        if (sweep && extent < 0) {
            extent += 360;
        } else if (!sweep && extent > 0) {
            extent -= 360;
        }
        double centerX = Math.cos(turn) * cx - Math.sin(turn) * cy + (fromX + x) / 2;
        double centerY = Math.sin(turn) * cx + Math.cos(turn) * cy + (fromY + y) / 2;
        // Java counts angles the other way round.
        Arc2D arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -start, -extent, Arc2D.OPEN);
        AffineTransform place = AffineTransform.getTranslateInstance(centerX, centerY);
        place.rotate(turn);
        path.append(arc.getPathIterator(place), true);
    }

    private void to(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private static double mirrored(char before, String curves, double at, double control) {
        return curves.indexOf(before) >= 0 ? 2 * at - control : at;
    }

    private boolean flag() {
        return number() != 0;
    }

    private double number() {
        if (!more) {
            throw new IllegalArgumentException("The path ends too early");
        }
        double value = Double.parseDouble(tokens.group());
        more = tokens.find();
        return value;
    }
}
