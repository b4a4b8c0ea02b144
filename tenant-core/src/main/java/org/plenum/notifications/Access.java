package org.plenum.notifications;

import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;

/** How the reader gets into the portal: by setting up an account, or by logging in when they have one. */
final class Access {
    private Access() {}

    /** @param token of the reader's invitation; null when they have an account */
    static void add(MailBody body, Texts texts, Links links, @Nullable String token, EventView event) {
        if (token == null) {
            body.paragraph(texts.get("mail.portal.known", event.name()))
                    .link(texts.get("mail.portal.open"), links.portal());
        } else {
            body.paragraph(texts.get("mail.portal.invited", event.name()))
                    .link(texts.get("mail.portal.accept"), links.invitation(token))
                    .note(texts.get("mail.portal.personal"));
        }
    }
}
