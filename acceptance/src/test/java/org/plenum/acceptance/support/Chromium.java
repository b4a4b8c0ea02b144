package org.plenum.acceptance.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's Chromium, run through Playwright, which must not fetch a browser of its own. */
public final class Chromium implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 30_000;
    private final Playwright playwright;
    private final Browser browser;
    private final Camera camera = new Camera(Platform.artefacts().resolve("camera.y4m"));
    private final List<Screen> people = new ArrayList<>();

    public Chromium() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        // No sandbox where the tests run as root, as on most build machines.
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--use-fake-ui-for-media-stream",
                                "--use-fake-device-for-media-stream",
                                "--use-file-for-fake-video-capture=" + camera.file())));
    }

    /** A browser window of its own, with cookies of its own, for one person. */
    public Screen person(Path screenshots) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Screen person = new Screen(context.newPage(), screenshots);
        people.add(person);
        return person;
    }

    /** What everybody's camera sees. */
    public Camera camera() {
        return camera;
    }

    /** Everybody goes home. What each saw last is kept, which is what a failed test needs. */
    public void everybodyLeaves() {
        people.forEach(Screen::leave);
        people.clear();
    }

    @Override
    public void close() {
        everybodyLeaves();
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("PLENUM_CHROMIUM")),
                        Optional.of("/usr/bin/chromium"),
                        Optional.of("/usr/bin/chromium-browser"),
                        Optional.of("/usr/bin/google-chrome"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: apt-get install chromium, or set PLENUM_CHROMIUM"));
    }
}
