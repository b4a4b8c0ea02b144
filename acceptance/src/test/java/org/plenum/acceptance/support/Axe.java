package org.plenum.acceptance.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The checks of Deque's axe-core, in the version that its Playwright binding carries. */
public final class Axe {
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String SCRIPT = resource("/axe.min.js");

    private Axe() {}

    /** What the page, as it is shown now, breaks of WCAG 2.2 AA and of good practice; the smallest too. */
    public static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        // The size of targets is new in 2.2 and asked for by name.
        String found = (String) page.evaluate("""
                tags => axe.run({runOnly: tags, rules: {'target-size': {enabled: true}}, preload: false, resultTypes: ['violations']})
                  .then(result => JSON.stringify(result.violations.map(rule => `${rule.id} (${rule.help}): ` + rule.nodes.slice(0, 5)
                    .map(node => `${node.target.join(' ')} ${[...node.any, ...node.all, ...node.none][0]?.message ?? ''}`).join(' | '))))""", STANDARDS);
        return strings(found);
    }

    /** A list as a script in a page made it. */
    static List<String> strings(String json) {
        JsonArray array = JsonParser.parseString(json).getAsJsonArray();
        List<String> strings = new ArrayList<>();
        for (JsonElement each : array) {
            strings.add(each.getAsString());
        }
        return strings;
    }

    static String resource(String name) {
        try (InputStream script = Axe.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(script, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
