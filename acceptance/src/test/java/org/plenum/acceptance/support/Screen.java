package org.plenum.acceptance.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one person sees. Every page that is looked at is kept as a picture and must be readable for everybody. */
public final class Screen {
    private static final int PHONE_PIXELS = 390;
    private static final List<Integer> WIDTHS_PIXELS = List.of(PHONE_PIXELS, 768, 1440);
    private static final int HEIGHT_PIXELS = 900;

    private final Page page;
    private final Path folder;
    private final List<String> complaints = new ArrayList<>();
    private int pictures;

    Screen(Page page, Path folder) {
        this.page = page;
        this.folder = folder;
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // What is not found or refused is asked for on purpose; a script or style that is kept from working is a
            // fault.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    public Screen open(String address) {
        page.navigate(address);
        return this;
    }

    public Screen fill(String id, String value) {
        page.locator("#" + id).fill(value);
        return this;
    }

    public Screen choose(String id, String value) {
        page.locator("#" + id).selectOption(value);
        return this;
    }

    public Screen press(String selector) {
        Locator all = page.locator(selector);
        // The same action may stand twice, for wide and for narrow screens.
        all.locator("visible=true").first().click();
        return this;
    }

    public Screen see(String text) {
        page.getByText(text).locator("visible=true").first().waitFor();
        return this;
    }

    /** The field says what is wrong with it. */
    public Screen refused(String id) {
        page.locator("#" + id + "-error:not(:empty)").waitFor();
        return this;
    }

    public String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    /** Logs in with the form of the identity server, on which the browser must be. */
    public Screen logIn(String username, String password) {
        return fill("username", username).fill("password", password).press("[type=submit]");
    }

    /** Kept as a picture of each width, light and dark; nothing may stick out or be hard to read, on the phone nor on the desk. */
    public Screen look(String name) {
        pictures++;
        String file = "%02d-%s".formatted(pictures, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (int width : WIDTHS_PIXELS) {
            page.setViewportSize(width, HEIGHT_PIXELS);
            picture(file + "-" + width);
            assertTrue(
                    (boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                    () -> name + " is wider than the screen at " + width + " px");
        }
        readable(name + ", light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(PHONE_PIXELS, HEIGHT_PIXELS);
        picture(file + "-dark-" + PHONE_PIXELS);
        readable(name + ", dark, phone");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.NO_PREFERENCE));
        page.setViewportSize(WIDTHS_PIXELS.getLast(), HEIGHT_PIXELS);
        assertEquals(List.of(), complaints, "the browser complained");
        return this;
    }

    void leave() {
        try {
            picture("last");
        } finally {
            page.context().close();
        }
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true));
    }

    private void readable(String what) {
        assertEquals(List.of(), Axe.violations(page), () -> what + " at " + page.url());
    }
}
