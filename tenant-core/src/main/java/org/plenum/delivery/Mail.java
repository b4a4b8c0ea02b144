package org.plenum.delivery;

import java.util.List;
import java.util.Locale;

/**
 * A mail as it will be read.
 *
 * @param senderName display name of the sender
 * @param subject one line
 * @param text the whole for readers without HTML
 * @param html the same with layout
 */
public record Mail(
        String senderName, String subject, String text, String html, Locale locale, List<Attachment> attachments) {
    public Mail {
        attachments = List.copyOf(attachments);
    }
}
