package org.plenum.delivery;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it will be read.
 *
 * @param senderName display name of the sender
 * @param replyTo where answers go; null for the sender's address
 * @param subject one line
 * @param text the whole for readers without HTML
 * @param html the same with layout
 */
public record Mail(
        String senderName,
        @Nullable String replyTo,
        String subject,
        String text,
        String html,
        Locale locale,
        List<Attachment> attachments) {
    public Mail {
        attachments = List.copyOf(attachments);
    }
}
