package org.plenum.localstack.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes every mail by SMTP, whoever it is for, and sends none on. */
public final class MailCatcher implements AutoCloseable {
    /** Who logs in must have this name and the password below; mail is taken from anybody. */
    public static final String USER = "plenum";

    public static final String PASSWORD = "plenum-mail";
    private static final long START_TIMEOUT_MILLIS = 10_000;
    private final GreenMail smtp;
    private final MailStore store;
    private final MailWeb web;
    private final int smtpPort;
    private final int webPort;

    private MailCatcher(GreenMail smtp, MailStore store, MailWeb web, int smtpPort, int webPort) {
        this.smtp = smtp;
        this.store = store;
        this.web = web;
        this.smtpPort = smtpPort;
        this.webPort = webPort;
    }

    /** On loopback. */
    public static MailCatcher start(int smtpPort, int webPort, Path folder, Clock clock) {
        return start("127.0.0.1", smtpPort, webPort, PASSWORD, folder, clock);
    }

    static MailCatcher start(String bind, int smtpPort, int webPort, String password, Path folder, Clock clock) {
        MailStore store = new MailStore(folder, clock);
        ServerSetup setup = new ServerSetup(smtpPort, bind, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_TIMEOUT_MILLIS);
        GreenMail smtp = new GreenMail(setup).withConfiguration(new GreenMailConfiguration().withUser(USER, password));
        smtp.start();
        smtp.getUserManager().setMessageDeliveryHandler((message, address) -> new Mailbox(store, address));
        return new MailCatcher(smtp, store, MailWeb.start(bind, webPort, store), smtpPort, webPort);
    }

    public int smtpPort() {
        return smtpPort;
    }

    public String webUrl() {
        return "http://localhost:" + webPort + "/";
    }

    /** All mails to this address, newest first. */
    public List<CaughtMail> to(String address) {
        return store.find(sentTo(address));
    }

    /**
     * Waits for a mail to {@code address} that is {@code wanted}.
     *
     * @return empty when none came in time
     */
    public Optional<CaughtMail> await(String address, Predicate<CaughtMail> wanted, Duration timeout) {
        try {
            return store.await(sentTo(address).and(wanted), timeout.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static Predicate<CaughtMail> sentTo(String address) {
        String wanted = address.toLowerCase(Locale.ROOT);
        return mail -> mail.recipients().contains(wanted);
    }

    public void clear() {
        store.clear();
    }

    @Override
    public void close() {
        smtp.stop();
        web.close();
    }

    /** GreenMail would keep every mail for ever; this hands it to our store, once for each recipient of the envelope. */
    private record Mailbox(MailStore store, MailAddress address) implements GreenMailUser {
        @Override
        public void deliver(MovingMessage message) {
            deliver(message.getMessage());
        }

        @Override
        public void deliver(MimeMessage message) {
            try (ByteArrayOutputStream raw = new ByteArrayOutputStream()) {
                message.writeTo(raw);
                store.add(List.of(address.getEmail()), raw.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalStateException("A mail could not be stored", e);
            }
        }

        @Override
        public String getEmail() {
            return address.getEmail();
        }

        @Override
        public String getLogin() {
            return address.getEmail();
        }

        @Override
        public void create() {
            // a mailbox here is nothing but an address
        }

        @Override
        public void delete() {
            // see create()
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {
            // nobody logs in
        }

        @Override
        public void authenticate(String password) throws UserException {
            throw new UserException("Nobody logs in to the mail catcher");
        }

        @Override
        public String getQualifiedMailboxName() {
            return address.getEmail();
        }
    }
}
