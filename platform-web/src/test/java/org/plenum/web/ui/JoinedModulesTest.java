package org.plenum.web.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinedModulesTest {
    private static final Path SCRIPTS = Path.of("src/main/webapp/resources/plenum");

    @Test
    void eachModuleRunsOnceBeforeThoseThatImportIt() throws IOException {
        String joined = JoinedModules.of(
                "js/one.js",
                reading(Map.of(
                        "js/one.js",
                                "import {two as second} from './two.js';\nimport {three} from './deep/three.js';\nsecond(three);\n",
                        "js/two.js",
                                "import {three} from './deep/three.js';\nexport function two(x) {\n  return x + three;\n}\n",
                        "js/deep/three.js", "// Three.\nexport const three = 3;\n")));

        assertEquals("""
                const m_js_deep_three_js = (() => {
                const three = 3;
                return {three};
                })();
                const m_js_two_js = (() => {
                const {three} = m_js_deep_three_js;
                function two(x) {
                  return x + three;
                }
                return {two};
                })();
                const m_js_one_js = (() => {
                const {two: second} = m_js_two_js;
                const {three} = m_js_deep_three_js;
                second(three);
                return {};
                })();
                """, joined);
    }

    @Test
    void whatItDoesNotUnderstandItRefuses() {
        for (String script : new String[] {
            "import all from './two.js';\n", "export default 1;\n", "const a = await import('./two.js');\n"
        }) {
            assertThrows(
                    IOException.class,
                    () -> JoinedModules.of("js/one.js", reading(Map.of("js/one.js", script, "js/two.js", ""))),
                    script);
        }
    }

    @Test
    void thePublicPagesHaveOneScript() throws IOException {
        String joined = JoinedModules.of("js/public.js", name -> Files.readString(SCRIPTS.resolve(name)));

        assertFalse(joined.contains("\nimport "), joined);
        assertTrue(joined.contains("const m_js_countdown_js = "), joined);
        assertTrue(joined.indexOf("m_js_dom_js = ") < joined.indexOf("m_js_countdown_js = "), joined);
    }

    private static JoinedModules.Source reading(Map<String, String> files) {
        return name -> files.getOrDefault(name, "");
    }
}
