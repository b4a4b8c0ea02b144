package org.plenum.localstack.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The catcher's two pages: the list and one mail. */
final class MailPages {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:light-dark(#1d2327,#e8eaec);--soft:light-dark(#5b666f,#a4adb5);--line:light-dark(#dfe3e6,#343b41);
            --ground:light-dark(#fff,#171b1e);--raised:light-dark(#f5f6f7,#1f2428);--accent:light-dark(#1f5fbf,#8ab4f8)}
            *{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
            main{max-width:60rem;margin:0 auto;padding:24px 16px}h1{font-size:24px;line-height:1.25;margin:0 0 16px}a{color:var(--accent)}
            form{display:flex;gap:8px;margin-bottom:16px}input{flex:1;font:inherit;color:inherit;background:var(--raised);border:1px solid var(--line);
            border-radius:8px;padding:8px 12px;min-width:0}button{font:inherit;padding:8px 16px;border:0;border-radius:8px;background:var(--accent);color:var(--ground)}
            ul{list-style:none;margin:0;padding:0}li{border-top:1px solid var(--line)}li a{display:block;padding:12px 8px;color:inherit;text-decoration:none}
            li a:hover,li a:focus-visible{background:var(--raised)}.subject{font-weight:600}.meta{color:var(--soft);font-size:14px;overflow-wrap:anywhere}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0 0 16px}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
            iframe{width:100%;height:70vh;border:1px solid var(--line);border-radius:8px;background:#fff}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--raised);border-radius:8px;padding:16px;font:14px/1.5 ui-monospace,monospace}
            details{margin-top:16px}
            """;

    private MailPages() {}

    static String list(List<CaughtMail> mails, String words) {
        String items = mails.isEmpty()
                ? "<p class='meta'>"
                        + (words.isBlank()
                                ? "No mail yet. Every mail the stack sends ends up here."
                                : "No mail has these words.")
                        + "</p>"
                : mails.stream().map(MailPages::item).collect(Collectors.joining("", "<ul>", "</ul>"));
        return page("Mail", """
                <h1>Mail</h1>
                <form role='search'><input type='search' name='q' value='%s' placeholder='Address, subject or text' aria-label='Search mail'><button>Search</button></form>
                %s""".formatted(text(words), items));
    }

    private static String item(CaughtMail mail) {
        String files =
                mail.attachments().isEmpty() ? "" : " · " + mail.attachments().size() + " attached";
        return """
                <li><a href='/messages/%s'><div class='subject'>%s</div><div class='meta'>to %s · %s%s</div></a></li>""".formatted(
                        mail.id(),
                        text(mail.subject()),
                        text(String.join(", ", mail.recipients())),
                        TIME.format(mail.receivedAt()),
                        files);
    }

    static String one(CaughtMail mail) {
        String files = IntStream.range(0, mail.attachments().size())
                .mapToObj(i -> "<a href='/api/messages/%s/attachments/%d'>%s</a>"
                        .formatted(mail.id(), i, text(mail.attachments().get(i).name())))
                .collect(Collectors.joining(", "));
        String body = mail.html().isEmpty()
                ? "<pre>" + text(mail.text()) + "</pre>"
                : "<iframe title='The mail' sandbox='allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation' src='/api/messages/"
                        + mail.id() + "/html'></iframe>"
                        + (mail.text().isEmpty()
                                ? ""
                                : "<details><summary>As plain text</summary><pre>" + text(mail.text())
                                        + "</pre></details>");
        return page(mail.subject(), """
                <p><a href='/'>All mail</a></p><h1>%s</h1>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s UTC</dd>%s</dl>
                %s
                <p class='meta'><a href='/api/messages/%s/raw'>Source</a></p>""".formatted(
                        text(mail.subject()),
                        text(mail.from()),
                        text(String.join(", ", mail.recipients())),
                        TIME.format(mail.receivedAt()),
                        files.isEmpty() ? "" : "<dt>Attached</dt><dd>" + files + "</dd>",
                        body,
                        mail.id()));
    }

    private static String page(String title, String content) {
        return "<!doctype html><html lang='en'><meta charset='utf-8'><meta name='viewport' content='width=device-width'><title>"
                + text(title) + " – mail catcher</title><style>" + STYLE + "</style><main>" + content
                + "</main></html>";
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
    }
}
