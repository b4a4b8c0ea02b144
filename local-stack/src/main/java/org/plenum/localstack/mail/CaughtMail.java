package org.plenum.localstack.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was received, taken apart.
 *
 * @param recipients whom the mail really went to (the envelope), lower case
 * @param text the plain text, "" without
 * @param html the HTML part, "" without
 */
@SuppressWarnings("ArrayRecordComponent") // mails are told apart by their id and nobody changes their bytes
public record CaughtMail(
        String id,
        Instant receivedAt,
        String from,
        List<String> recipients,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        byte[] raw) {

    /** A file in a mail. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    public record Attachment(String name, String type, byte[] content) {}

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final String HTML = "text/html";

    static CaughtMail read(String id, Instant receivedAt, List<String> recipients, byte[] raw) {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            Parts parts = new Parts();
            parts.collect(message);
            return new CaughtMail(
                    id,
                    receivedAt,
                    firstAddress(message),
                    recipients.stream()
                            .map(recipient -> recipient.toLowerCase(Locale.ROOT))
                            .toList(),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    parts.text.toString(),
                    parts.html.toString(),
                    List.copyOf(parts.attachments),
                    raw);
        } catch (MessagingException e) {
            return unreadable(id, receivedAt, recipients, raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kept as it came: a mail that cannot be read is just what a developer wants to see. */
    private static CaughtMail unreadable(String id, Instant receivedAt, List<String> recipients, byte[] raw) {
        String source = new String(raw, StandardCharsets.UTF_8);
        return new CaughtMail(id, receivedAt, "", recipients, "(not readable)", source, "", List.of(), raw);
    }

    private static String firstAddress(MimeMessage message) throws MessagingException {
        jakarta.mail.Address @Nullable [] from = message.getFrom();
        if (from == null || from.length == 0) {
            return "";
        }
        return from[0] instanceof InternetAddress address ? address.toUnicodeString() : from[0].toString();
    }

    /** The same for a mail that was sent twice; "" without. */
    public String messageId() {
        try {
            return Optional.ofNullable(new MimeMessage(SESSION, new ByteArrayInputStream(raw)).getMessageID())
                    .orElse("");
        } catch (MessagingException e) {
            return "";
        }
    }

    boolean matches(String words) {
        String all = String.join(" ", from, String.join(" ", recipients), subject, text)
                .toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static final class Parts {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Attachment> attachments = new ArrayList<>();

        void collect(Part part) throws MessagingException, IOException {
            Object content = part.isMimeType("multipart/*") ? part.getContent() : null;
            if (content instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount(); i++) {
                    BodyPart each = multipart.getBodyPart(i);
                    collect(each);
                }
            } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attachments.add(attachment(part));
            } else if (part.isMimeType(HTML)) {
                html.append(part.getContent());
            } else if (part.isMimeType("text/*")) {
                text.append(part.getContent());
            } else {
                attachments.add(attachment(part));
            }
        }

        private static Attachment attachment(Part part) throws MessagingException, IOException {
            try (InputStream in = part.getInputStream()) {
                String name = Optional.ofNullable(part.getFileName()).orElse("part");
                String type = part.getContentType()
                        .replaceAll(";[\\s\\S]*", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
                return new Attachment(name, type, in.readAllBytes());
            }
        }
    }
}
