package org.plenum.localstack.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.keycloak.Json;
import org.plenum.localstack.process.Ports;

class MailCatcherTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void aMailIsShownWithItsPartsAndOutlivesARestart() throws Exception {
        try (MailCatcher mail = start()) {
            send(mail, "Ada@Acme.example", "Your tickets – <soon>");
            CaughtMail caught =
                    mail.await("ada@acme.example", each -> true, PATIENCE).orElseThrow();
            assertEquals("Your tickets – <soon>", caught.subject());
            assertTrue(caught.html().contains("<b>Hello</b>"));
            assertEquals("tickets.pdf", caught.attachments().getFirst().name());

            String page = get(mail.webUrl());
            assertTrue(page.contains("Your tickets – &lt;soon&gt;"));
            assertFalse(page.contains("<soon>"));
            assertTrue(get(mail.webUrl() + "?q=nothing+like+this").contains("No mail has these words"));
            String list = get(mail.webUrl() + "api/messages?to=ada@acme.example");
            assertEquals(1, Json.asList(Json.object(list).get("items")).size());
            assertEquals("%PDF", get(mail.webUrl() + "api/messages/" + caught.id() + "/attachments/0"));
            assertTrue(get(mail.webUrl() + "messages/" + caught.id()).contains("tickets.pdf"));
        }
        try (MailCatcher mail = start()) {
            assertEquals(1, mail.to("ada@acme.example").size());
            mail.clear();
        }
        try (MailCatcher mail = start()) {
            assertEquals(0, mail.to("ada@acme.example").size());
        }
    }

    private MailCatcher start() {
        return MailCatcher.start(Ports.free(), Ports.free(), folder, Clock.systemUTC());
    }

    private static void send(MailCatcher mail, String to, String subject) throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(mail.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("no-reply@acme.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<b>Hello</b>", "text/html; charset=UTF-8");
        MimeBodyPart file = new MimeBodyPart();
        file.setText("%PDF");
        file.setFileName("tickets.pdf");
        message.setContent(new MimeMultipart(html, file));
        Transport.send(message);
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
