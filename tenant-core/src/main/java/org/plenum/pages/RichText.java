package org.plenum.pages;

import java.util.Locale;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Text with headings, lists, quotes and links, as HTML. Whatever comes in, from a form or over the API, is built anew from the elements named here; everything else of
 * it is gone before it is stored.
 */
public final class RichText {
    private static final Pattern ELEMENT = Pattern.compile("<\\s*[/!a-zA-Z]");
    private static final Pattern EMPTY_BLOCK =
            Pattern.compile("<(p|h2|h3|li|blockquote|ul|ol)>(?:\\s|&nbsp;|<br />)*</\\1>");
    private static final Pattern BLOCK = Pattern.compile("<(?:p|h2|h3|ul|ol|blockquote|hr)[ >]");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements((element, attributes) -> "h2", "h1", "h2")
            .allowElements((element, attributes) -> "h3", "h3", "h4", "h5", "h6")
            .allowElements((element, attributes) -> "strong", "b", "strong")
            .allowElements((element, attributes) -> "em", "i", "em")
            .allowElements((element, attributes) -> "p", "p", "div")
            .allowElements("ul", "ol", "li", "blockquote", "br", "hr", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .requireRelsOnLinks("noopener")
            .toFactory();

    private RichText() {}

    /** Text without any markup is taken as paragraphs, separated by empty lines. */
    public static String clean(String written) {
        String html = ELEMENT.matcher(written).find() ? written : paragraphs(written);
        // The sanitizer breaks up what templates in browsers would take for theirs; there are none here, and people
        // write braces.
        String clean = POLICY.sanitize(html).replace("{<!-- -->{", "{{");
        String text = EMPTY_BLOCK.matcher(clean).replaceAll("").strip();
        return text.isEmpty() || BLOCK.matcher(text).find() ? text : "<p>" + text + "</p>";
    }

    /** The beginning of what it says, without markup, in one line; for search engines and previews. */
    public static String plain(String html, int maxChars) {
        String text = TAG.matcher(html).replaceAll(" ");
        String line = SPACES.matcher(unescaped(text)).replaceAll(" ").strip();
        if (line.length() <= maxChars) {
            return line;
        }
        int end = line.lastIndexOf(' ', maxChars - 1);
        return line.substring(0, end > maxChars / 2 ? end : maxChars - 1) + "…";
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder(text.length() + 64);
        for (String paragraph : text.strip().split("\\R\\s*\\R", -1)) {
            html.append("<p>")
                    .append(escaped(paragraph.strip()).replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Of what the policy writes: a few names and numbers. */
    private static String unescaped(String text) {
        return Pattern.compile("&(?:#(\\d{1,7})|(amp|lt|gt|quot|nbsp));")
                .matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(1) == null
                                ? named(found.group(2))
                                : Character.toString(Integer.parseInt(found.group(1)))));
    }

    private static String named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> " ";
        };
    }
}
