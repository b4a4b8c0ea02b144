package org.plenum.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;

/** Text and HTML as alternatives, then the files. What people typed goes into headers without control characters, so that it cannot become a header of its own. */
final class MailMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int NAME_LENGTH_MAX_CHARS = 120;
    private static final int SUBJECT_LENGTH_MAX_CHARS = 250;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final String messageId;

    /**
     * @param fromAddress of the organization
     * @param messageId whole, without angle brackets
     */
    MailMessage(Session session, Mail mail, MailRequest request, String fromAddress, String messageId, Instant now)
            throws MessagingException {
        super(session);
        this.messageId = messageId;
        setFrom(address(fromAddress, mail.senderName()));
        if (mail.replyTo() != null) {
            setReplyTo(new Address[] {address(mail.replyTo(), mail.senderName())});
        }
        setRecipient(Message.RecipientType.TO, address(request.toAddress(), request.toName()));
        setSubject(line(mail.subject(), SUBJECT_LENGTH_MAX_CHARS), UTF_8);
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("Content-Language", mail.locale().toLanguageTag());

        MimeMultipart alternatives = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        alternatives.addBodyPart(text);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        alternatives.addBodyPart(html);
        if (mail.attachments().isEmpty()) {
            setContent(alternatives);
        } else {
            MimeMultipart all = new MimeMultipart("mixed");
            MimeBodyPart body = new MimeBodyPart();
            body.setContent(alternatives);
            all.addBodyPart(body);
            for (Attachment attachment : mail.attachments()) {
                all.addBodyPart(part(attachment));
            }
            setContent(all);
        }
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + messageId + ">");
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
        part.setFileName(line(attachment.fileName(), NAME_LENGTH_MAX_CHARS));
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        InternetAddress checked = new InternetAddress(line(address, 254), true);
        String display = line(name, NAME_LENGTH_MAX_CHARS);
        try {
            if (!display.isEmpty()) {
                checked.setPersonal(display, UTF_8);
            }
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return checked;
    }

    private static String line(String text, int maxChars) {
        String line = CONTROLS.matcher(text).replaceAll(" ").strip();
        return line.length() <= maxChars ? line : line.substring(0, maxChars);
    }
}
