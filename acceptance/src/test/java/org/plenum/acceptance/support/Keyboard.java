package org.plenum.acceptance.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.util.List;

/** Somebody without a mouse. Every step must show where one is. */
public final class Keyboard {
    /** From the first link of a page to the last field of a long form. */
    private static final int STEPS_MAX = 120;

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
        page.addInitScript(Axe.resource("/looking.js"));
    }

    /** Tabs on until the focus is where the selector says. */
    public Keyboard to(String selector) {
        for (int step = 0; step < STEPS_MAX; step++) {
            page.keyboard().press("Tab");
            JsonElement focused = JsonParser.parseString((String) page.evaluate("JSON.stringify(looking.focused())"));
            if (focused.isJsonNull()) {
                continue;
            }
            assertEquals(
                    List.of(),
                    Axe.strings(focused.getAsJsonObject().get("complaints").toString()),
                    () -> "on the way to " + selector + " at " + page.url());
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return this;
            }
        }
        throw new AssertionError("The keyboard does not lead to " + selector + " at " + page.url());
    }

    public Keyboard press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    public Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Goes to a field and fills it in. */
    public Keyboard fill(String selector, String text) {
        return to(selector).type(text);
    }

    /** Goes to a link or button and presses it. */
    public Keyboard go(String selector) {
        return to(selector).press("Enter");
    }

    /** Until a page shows something of the kind; nothing is pressed meanwhile. */
    public Keyboard until(String selector) {
        page.locator(selector).locator("visible=true").first().waitFor();
        return this;
    }
}
