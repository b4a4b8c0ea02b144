package org.plenum.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenum.tenancy.Tenancy;

/** The SMTP server that takes our mail. */
@ApplicationScoped
class Relay {
    static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    static final Duration ANSWER_MAX = Duration.ofSeconds(20);

    @Inject
    @ConfigProperty(name = "plenum.smtp.host", defaultValue = "127.0.0.1")
    String host;

    @Inject
    @ConfigProperty(name = "plenum.smtp.port", defaultValue = "25")
    int port;

    @Inject
    @ConfigProperty(name = "plenum.smtp.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "plenum.smtp.password")
    Optional<String> password;

    /** Then mail is sent over TLS or not at all. */
    @Inject
    @ConfigProperty(name = "plenum.smtp.starttls", defaultValue = "false")
    boolean startTls;

    /** Organizations write as {@code {slug}@{domain}}: one domain whose DNS vouches for all of them. */
    @Inject
    @ConfigProperty(name = "plenum.smtp.from-domain")
    Optional<String> fromDomain;

    @Inject
    @ConfigProperty(name = "plenum.base-domain", defaultValue = "localhost")
    String baseDomain;

    @Inject
    Clock clock;

    void send(Mail mail, MailRequest request, String messageId) throws MessagingException {
        Session session = Session.getInstance(properties());
        String domain = fromDomain.orElse(baseDomain);
        String from = Tenancy.current().slug() + "@" + domain;
        MailMessage message = new MailMessage(session, mail, request, from, messageId + "@" + domain, clock.instant());
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(host, port, user.orElse(null), password.orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", Long.toString(CONNECT_MAX.toMillis()));
        properties.setProperty("mail.smtp.timeout", Long.toString(ANSWER_MAX.toMillis()));
        properties.setProperty("mail.smtp.writetimeout", Long.toString(ANSWER_MAX.toMillis()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // Our name in HELO and in generated parts, instead of whatever this machine is called.
        properties.setProperty("mail.smtp.localhost", fromDomain.orElse(baseDomain));
        properties.setProperty("mail.mime.allowutf8", "false");
        return properties;
    }
}
