package org.plenum.notifications;

import java.util.Arrays;
import java.util.Optional;

/** Where an icon stands, which decides its size and how much room is left around what it shows. */
public enum IconKind {
    /** Tab of a browser. */
    TAB("icon-48.png", 48, 0.04, false),
    APP("icon-192.png", 192, 0.1, false),
    APP_LARGE("icon-512.png", 512, 0.1, false),
    /** A launcher cuts its own shape out of it: what must be seen lies within the middle four fifths. */
    MASKABLE("icon-maskable-512.png", 512, 0.22, true),
    /** Home screen of a telephone that rounds the corners itself. */
    TOUCH("icon-touch-180.png", 180, 0.14, true);

    private final String file;
    private final int sidePx;
    private final double margin;
    private final boolean filled;

    IconKind(String file, int sidePx, double margin, boolean filled) {
        this.file = file;
        this.sidePx = sidePx;
        this.margin = margin;
        this.filled = filled;
    }

    public static Optional<IconKind> of(String file) {
        return Arrays.stream(values()).filter(kind -> kind.file.equals(file)).findFirst();
    }

    /** Name in addresses. */
    public String file() {
        return file;
    }

    public int sidePx() {
        return sidePx;
    }

    /** On each side, in parts of the whole. */
    double margin() {
        return margin;
    }

    /** Whether its ground reaches into the corners. */
    boolean filled() {
        return filled;
    }
}
