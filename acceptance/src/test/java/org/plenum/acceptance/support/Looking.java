package org.plenum.acceptance.support;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at a page as different people have it: light and dark, on the narrowest screen, enlarged, with wider letters, with the keyboard, without motion and in the colours of their
 * system. {@code looking.js} has what is asked of the page itself.
 */
public final class Looking {
    private static final String SCRIPT = Axe.resource("/looking.js");
    private static final int DESK_PIXELS = 1280;
    private static final int PHONE_PIXELS = 390;
    /** The narrowest that WCAG 2.2 asks for (1.4.10). */
    private static final int NARROW_PIXELS = 320;
    /** A desk's screen at 200 % (1.4.4). */
    private static final int ENLARGED_PIXELS = 640;

    private static final int HEIGHT_PIXELS = 800;
    private static final int STEPS_MAX = 150;

    private final Page page;
    private final Set<String> complaints = new LinkedHashSet<>();

    private Looking(Page page) {
        this.page = page;
    }

    /** Contrast, names, roles and order in both modes; nothing sticks out of a narrow or enlarged window. */
    public static List<String> at(Page page) {
        Looking looking = new Looking(page);
        looking.axe();
        looking.narrow();
        return looking.told();
    }

    /** The same, and with the keyboard, wide letters, little motion and forced colours. */
    public static List<String> closelyAt(Page page) {
        Looking looking = new Looking(page);
        looking.axe();
        looking.narrow();
        looking.ask("no motion", "moving");
        looking.keyboard(PHONE_PIXELS);
        looking.keyboard(DESK_PIXELS);
        looking.forcedColours();
        return looking.told();
    }

    private List<String> told() {
        page.setViewportSize(DESK_PIXELS, HEIGHT_PIXELS);
        return new ArrayList<>(complaints);
    }

    private void axe() {
        for (ColorScheme mode : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            // Bars and menus of phones are looked at in the dark.
            page.setViewportSize(mode == ColorScheme.DARK ? PHONE_PIXELS : DESK_PIXELS, HEIGHT_PIXELS);
            // Without motion a new mode is there at once, not on its way.
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(mode).setReducedMotion(ReducedMotion.REDUCE));
            tell(mode.toString().toLowerCase(java.util.Locale.ROOT), Axe.violations(page));
        }
        page.evaluate(SCRIPT);
    }

    private void narrow() {
        for (int width : List.of(NARROW_PIXELS, ENLARGED_PIXELS)) {
            page.setViewportSize(width, HEIGHT_PIXELS / 2);
            ask(width + " px", "sideways");
            ask(width + " px, wide letters", "cutOff");
        }
    }

    /** From field to field until the first comes again. */
    private void keyboard(int width) {
        page.setViewportSize(width, HEIGHT_PIXELS);
        page.evaluate("looking.fromTheTop()");
        for (int step = 0; step < STEPS_MAX; step++) {
            page.keyboard().press("Tab");
            String answer = (String) page.evaluate("JSON.stringify(looking.focused())");
            if (answer.equals("null")) {
                break;
            }
            JsonObject focused = JsonParser.parseString(answer).getAsJsonObject();
            if (focused.get("again").getAsBoolean()) {
                break;
            }
            tell(
                    "keyboard, " + width + " px",
                    Axe.strings(focused.get("complaints").toString()));
        }
    }

    private void forcedColours() {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        ask("forced colours", "edgeless");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    private void ask(String how, String what) {
        tell(how, Axe.strings((String) page.evaluate("JSON.stringify(looking." + what + "())")));
    }

    private void tell(String how, List<String> found) {
        found.forEach(complaint -> complaints.add(how + ": " + complaint));
    }
}
