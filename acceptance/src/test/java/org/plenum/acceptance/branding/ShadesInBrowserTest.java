package org.plenum.acceptance.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Chromium;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Screen;
import org.plenum.localstack.DemoAccount;

/** What the server says about colours is what a browser makes of them. */
class ShadesInBrowserTest {
    /** Of a channel: both round once, the browser also on its way. */
    private static final int TOLERANCE = 2;

    private static final int PAIRS = 9;
    private static final List<String> COLOURS = List.of(
            "#ffffff", "#000000", "#808080", "#ffff00", "#00ffff", "#ff00ff", "#0000ff", "#ff0000", "#00ff00",
            "#0b4a55", "#75204f", "#dca02a", "#fffffe", "#7f7f80", "#123456", "#abcdef");

    /** The tokens of each pair of the editor, in its order: what stands in front, and its ground. */
    private static final List<List<String>> TOKENS = List.of(
            List.of("on-button", "button"),
            List.of("on-accent", "accent"),
            List.of("header-text", "header-ground"),
            List.of("on-deep", "brand-deep"),
            List.of("link", "surface-sunken"),
            List.of("brand-ink", "brand-soft-2"),
            List.of("accent-ink", "accent-soft"),
            List.of("text-2", "surface-sunken"),
            List.of("focus", "surface-page"));

    /** Paints each token on a canvas and reads the pixel: that is what is seen, whatever the browser calls the colour. */
    private static final String PAINT = """
            ([theme, tokens]) => {
              document.documentElement.dataset.theme = theme;
              const probe = document.body.appendChild(document.createElement('i'));
              const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
              return tokens.map(token => {
                probe.style.color = `var(--${token})`;
                canvas.fillStyle = getComputedStyle(probe).color;
                canvas.fillRect(0, 0, 1, 1);
                return '#' + [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(c => c.toString(16).padStart(2, '0')).join('');
              });
            }
            """;

    private static final String SAID = """
            () => [...document.querySelectorAll('#pairs .demo')].map(demo =>
              [demo.style.color, demo.style.backgroundColor].map(colour =>
                '#' + colour.match(/[0-9]+/g).slice(0, 3).map(c => Number(c).toString(16).padStart(2, '0')).join('')))
            """;

    @Test
    void theBrowserComputesWhatTheServerSays() {
        Organization organization = Organization.fresh();
        organization.account("owner", "org-admin");
        List<String> differences = new ArrayList<>();
        try (Chromium chromium = new Chromium()) {
            Screen owner = chromium.person(Platform.artefacts().resolve("shades"));
            Page page = owner.page();
            for (String colour : COLOURS) {
                page.navigate(organization.url() + "/manage/branding/preview/pairs?" + query(colour));
                if (page.url().contains("/realms/")) {
                    owner.logIn(organization.email("owner"), DemoAccount.PASSWORD);
                    page.navigate(organization.url() + "/manage/branding/preview/pairs?" + query(colour));
                }
                @SuppressWarnings("unchecked") // as the script returns it
                List<List<String>> said = (List<List<String>>) page.evaluate(SAID);
                assertEquals(2 * PAIRS, said.size(), "light and dark of each pair");
                for (int dark = 0; dark < 2; dark++) {
                    for (int pair = 0; pair < PAIRS; pair++) {
                        compare(page, colour, dark == 1, TOKENS.get(pair), said.get(2 * pair + dark), differences);
                    }
                }
            }
        }
        assertEquals(List.of(), differences);
    }

    private static void compare(
            Page page, String colour, boolean dark, List<String> tokens, List<String> said, List<String> differences) {
        @SuppressWarnings("unchecked") // as the script returns it
        List<String> seen = (List<String>) page.evaluate(PAINT, List.of(dark ? "dark" : "light", tokens));
        for (int i = 0; i < tokens.size(); i++) {
            for (int channel = 1; channel < 7; channel += 2) {
                int difference = Integer.parseInt(seen.get(i).substring(channel, channel + 2), 16)
                        - Integer.parseInt(said.get(i).substring(channel, channel + 2), 16);
                if (Math.abs(difference) > TOLERANCE) {
                    differences.add("%s of %s, %s: seen %s, said %s"
                            .formatted(tokens.get(i), colour, dark ? "dark" : "light", seen.get(i), said.get(i)));
                    break;
                }
            }
        }
    }

    private static String query(String colour) {
        StringBuilder query = new StringBuilder();
        Map.of(
                        "name", "x",
                        "primaryColor", colour,
                        "accentColor", colour,
                        "headingFont", "newsreader",
                        "bodyFont", "newsreader",
                        "radiusPx", "0",
                        "heroLayout", "PANEL",
                        "heroArt", "NONE",
                        "headerStyle", "PLAIN")
                .forEach((name, value) -> query.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&'));
        assertTrue(query.indexOf("%23") > 0);
        return query.toString();
    }
}
