package org.plenum.notifications;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.branding.BrandView;

/**
 * What a mail says, piece by piece, written as HTML and as text at once. The HTML is one table with its styles on the elements, for that is what mail programs show
 * alike; dark mode is an addition for those that know it.
 */
final class MailBody {
    private static final int WIDTH_PX = 600;

    private final BrandView brand;
    private final Palette palette;
    private final String siteUrl;
    private final Texts texts;
    private final String locale;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    MailBody(BrandView brand, String siteUrl, Texts texts) {
        this.brand = brand;
        this.palette = new Palette(brand);
        this.siteUrl = siteUrl;
        this.texts = texts;
        this.locale = texts.locale().toLanguageTag();
    }

    /**
     * A dark panel in the brand's colour.
     *
     * @param above small line over the heading; null for none, as is the one below
     */
    MailBody panel(@Nullable String above, String heading, @Nullable String below) {
        row("background-color:" + Palette.css(palette.deep()) + ";padding:34px 36px 30px");
        html.append("<div style=\"width:44px;height:4px;line-height:4px;font-size:0;background-color:")
                .append(Palette.css(palette.accent()))
                .append("\">&nbsp;</div>");
        if (above != null) {
            paragraph(
                    above,
                    "margin:20px 0 0;font-size:14px;line-height:20px;color:" + Palette.css(palette.onDeepQuiet()));
        }
        html.append("<h1 style=\"margin:")
                .append(above == null ? "20px" : "6px")
                .append(" 0 0;font-family:")
                .append(escape(brand.headingFont().stack().replace('"', '\'')))
                .append(";font-weight:600;font-size:30px;line-height:36px;color:")
                .append(Palette.css(palette.onDeep()))
                .append("\">")
                .append(escape(heading))
                .append("</h1>");
        if (below != null) {
            paragraph(
                    below,
                    "margin:8px 0 0;font-size:16px;line-height:24px;color:" + Palette.css(palette.onDeepQuiet()));
        }
        endRow();
        text.append(heading)
                .append('\n')
                .append("=".repeat(Math.min(60, heading.length())))
                .append('\n');
        if (below != null) {
            text.append(below).append('\n');
        }
        text.append('\n');
        return this;
    }

    MailBody paragraph(String words) {
        row("padding:22px 36px 0");
        paragraph(words, "margin:0;font-size:16px;line-height:25px;color:" + Palette.css(palette.text()), "ink");
        endRow();
        text.append(words).append("\n\n");
        return this;
    }

    MailBody heading(String words) {
        row("padding:30px 36px 0");
        html.append("<h2 class=\"ink\" style=\"margin:0;font-family:")
                .append(escape(brand.headingFont().stack().replace('"', '\'')))
                .append(";font-weight:600;font-size:20px;line-height:26px;color:")
                .append(Palette.css(palette.text()))
                .append("\">")
                .append(escape(words))
                .append("</h2>");
        endRow();
        text.append(words)
                .append('\n')
                .append("-".repeat(Math.min(60, words.length())))
                .append('\n');
        return this;
    }

    /** What is pressed, at most one or two in a mail. */
    MailBody button(String label, String url) {
        row("padding:24px 36px 0");
        html.append("<a href=\"")
                .append(escape(url))
                .append("\" style=\"display:inline-block;background-color:")
                .append(Palette.css(palette.button()))
                .append(";color:")
                .append(Palette.css(palette.onButton()))
                .append(
                        ";font-size:16px;line-height:24px;font-weight:600;text-decoration:none;padding:12px 22px;border-radius:")
                .append(brand.radiusPx())
                .append("px\">")
                .append(escape(label))
                .append("</a>");
        endRow();
        text.append(label).append(":\n").append(url).append("\n\n");
        return this;
    }

    MailBody link(String label, String url) {
        row("padding:14px 36px 0");
        html.append("<a class=\"link\" href=\"")
                .append(escape(url))
                .append("\" style=\"font-size:16px;line-height:24px;color:")
                .append(Palette.css(palette.link()))
                .append("\">")
                .append(escape(label))
                .append("</a>");
        endRow();
        text.append(label).append(":\n").append(url).append("\n\n");
        return this;
    }

    /** Label and value under each other as rows. */
    MailBody facts(List<Fact> facts) {
        row("padding:18px 36px 0");
        html.append("<table role=\"presentation\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" border=\"0\">");
        for (Fact fact : facts) {
            String line =
                    "border-bottom:1px solid " + Palette.css(palette.border()) + ";padding:11px 0;vertical-align:top;";
            html.append("<tr><td class=\"line quiet\" style=\"")
                    .append(line)
                    .append("font-size:15px;line-height:22px;color:")
                    .append(Palette.css(palette.textQuiet()))
                    .append("\">")
                    .append(escape(fact.label()))
                    .append("</td><td class=\"line ink\" align=\"right\" style=\"")
                    .append(line)
                    .append("padding-left:16px;font-size:15px;line-height:22px;font-weight:")
                    .append(fact.strong() ? "700" : "400")
                    .append(";color:")
                    .append(Palette.css(palette.text()))
                    .append("\">")
                    .append(escape(fact.value()))
                    .append("</td></tr>");
            text.append(fact.label()).append(": ").append(fact.value()).append('\n');
        }
        html.append("</table>");
        endRow();
        text.append('\n');
        return this;
    }

    MailBody note(String words) {
        row("padding:20px 36px 0");
        paragraph(words, "margin:0;font-size:14px;line-height:21px;color:" + Palette.css(palette.textFaint()), "quiet");
        endRow();
        text.append(words).append("\n\n");
        return this;
    }

    /**
     * One row.
     *
     * @param strong a total or a name
     */
    record Fact(String label, String value, boolean strong) {
        static Fact of(String label, String value) {
            return new Fact(label, value, false);
        }
    }

    String html(String subject) {
        String font = escape(brand.bodyFont().stack().replace('"', '\''));
        String footer = brand.footer() == null ? "" : escape(brand.footer()).replace("\n", "<br>");
        String legal = legalLinks().stream()
                .map(link -> "<a class=\"quiet\" href=\"%s\" style=\"color:%s\">%s</a>"
                        .formatted(escape(link.value()), Palette.css(palette.textFaint()), escape(link.label())))
                .collect(Collectors.joining(" &nbsp; "));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>%s</title>
                <style>
                @media (prefers-color-scheme: dark) {
                  .ground { background-color: %s !important } .card { background-color: %s !important; border-color: %s !important }
                  .ink { color: %s !important } .quiet { color: %s !important } .link { color: %s !important } .line { border-color: %s !important }
                }
                @media (max-width: 480px) { .outer { padding: 0 !important } }
                </style></head>
                <body class="ground" style="margin:0;padding:0;background-color:%s">
                <table role="presentation" class="ground" width="100%%" cellspacing="0" cellpadding="0" border="0" style="background-color:%s"><tr><td class="outer" align="center" style="padding:32px 12px">
                <table role="presentation" width="%d" cellspacing="0" cellpadding="0" border="0" style="width:100%%;max-width:%dpx;font-family:%s">
                <tr><td style="padding:0 4px 16px"><a class="ink" href="%s" style="font-family:%s;font-weight:600;font-size:18px;line-height:24px;color:%s;text-decoration:none">%s</a></td></tr>
                <tr><td class="card" style="background-color:#ffffff;border:1px solid %s;padding:0 0 36px"><table role="presentation" width="100%%" cellspacing="0" cellpadding="0" border="0">
                %s</table></td></tr>
                <tr><td class="quiet" style="padding:20px 4px 0;font-size:13px;line-height:19px;color:%s">%s%s</td></tr>
                </table></td></tr></table></body></html>
                """.formatted(
                        locale,
                        escape(subject),
                        Palette.css(palette.darkGround()),
                        Palette.css(palette.darkSurface()),
                        Palette.css(palette.darkBorder()),
                        Palette.css(palette.darkText()),
                        Palette.css(palette.darkTextQuiet()),
                        Palette.css(palette.darkLink()),
                        Palette.css(palette.darkBorder()),
                        Palette.css(palette.sunken()),
                        Palette.css(palette.sunken()),
                        WIDTH_PX,
                        WIDTH_PX,
                        font,
                        escape(siteUrl),
                        escape(brand.headingFont().stack().replace('"', '\'')),
                        Palette.css(palette.text()),
                        escape(brand.name()),
                        Palette.css(palette.border()),
                        html,
                        Palette.css(palette.textFaint()),
                        footer,
                        legal.isEmpty() ? "" : "<p style=\"margin:10px 0 0\">" + legal + "</p>");
    }

    private List<Fact> legalLinks() {
        return brand.legal().entrySet().stream()
                .map(link -> Fact.of(
                        texts.get("foot." + link.getKey().id()),
                        link.getValue().startsWith("/") ? siteUrl + link.getValue() : link.getValue()))
                .toList();
    }

    String text() {
        StringBuilder all =
                new StringBuilder(text).append("-- \n").append(brand.name()).append('\n');
        if (brand.footer() != null) {
            all.append(brand.footer()).append('\n');
        }
        legalLinks()
                .forEach(link -> all.append(link.label())
                        .append(": ")
                        .append(link.value())
                        .append('\n'));
        return all.toString();
    }

    /** Pieces of text are never trusted to be free of markup. */
    static String escape(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private void row(String style) {
        html.append("<tr><td style=\"").append(style).append("\">");
    }

    private void endRow() {
        html.append("</td></tr>\n");
    }

    private void paragraph(String words, String style) {
        paragraph(words, style, "");
    }

    private void paragraph(String words, String style, String cssClass) {
        html.append("<p class=\"")
                .append(cssClass)
                .append("\" style=\"")
                .append(style)
                .append("\">")
                .append(escape(words).replace("\n", "<br>"))
                .append("</p>");
    }
}
