package org.plenum.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;

// The test stands in for the container.
@SuppressWarnings("UnnecessaryAssignment")
class RelayTest {
    private static final Tenant ACME = new Tenant(UUID.randomUUID(), "acme", "Acme", Tenant.State.ACTIVE);
    private static final byte[] PDF = "%PDF-1.7 not really".getBytes(StandardCharsets.UTF_8);

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final Relay relay = new Relay();

    @BeforeEach
    void start() {
        server.start();
        relay.host = "127.0.0.1";
        relay.port = server.getSmtp().getPort();
        relay.user = Optional.empty();
        relay.password = Optional.empty();
        relay.fromDomain = Optional.empty();
        relay.baseDomain = "localhost";
        relay.clock = Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneOffset.UTC);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailHasTextHtmlAndItsFiles() throws Exception {
        send(mail("Your tickets for Lodz – Łódź"), "ada@example.org", "Łukasz Wójcik");

        MimeMessage received = server.getReceivedMessages()[0];
        assertEquals("Your tickets for Lodz – Łódź", received.getSubject());
        InternetAddress from = (InternetAddress) received.getFrom()[0];
        assertEquals("Acme events", from.getPersonal());
        assertEquals("acme@localhost", from.getAddress());
        assertEquals("<abc123@localhost>", received.getMessageID());
        assertEquals("auto-generated", received.getHeader("Auto-Submitted")[0]);
        Multipart all = (Multipart) received.getContent();
        Multipart alternatives = (Multipart) all.getBodyPart(0).getContent();
        assertEquals(
                "Hello", alternatives.getBodyPart(0).getContent().toString().strip());
        assertTrue(alternatives.getBodyPart(1).getContentType().startsWith("text/html"));
        assertEquals("tickets.pdf", all.getBodyPart(1).getFileName());
        assertArrayEquals(PDF, all.getBodyPart(1).getInputStream().readAllBytes());
    }

    @Test
    void whatPeopleTypeDoesNotBecomeAHeader() throws Exception {
        send(mail("Tickets\r\nBcc: eve@example.org\r\n\r\nevil"), "ada@example.org", "Ada\r\nBcc: eve@example.org");

        assertEquals(1, server.getReceivedMessages().length);
        MimeMessage received = server.getReceivedMessages()[0];
        assertNull(received.getHeader("Bcc"));
        Address[] to = received.getAllRecipients();
        assertEquals(1, to.length);
        assertEquals("ada@example.org", ((InternetAddress) to[0]).getAddress());
    }

    @Test
    void anAddressThatIsNoneIsRefusedBeforeItIsSent() {
        for (String address :
                List.of("ada@example.org, eve@example.org", "ada", "ada@example.org\r\nRCPT TO:<eve@example.org>")) {
            assertThrows(MessagingException.class, () -> send(mail("x"), address, "Ada"), address);
        }
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void aRelayThatIsAwayIsAFailureToTryAgain() {
        server.stop();
        assertThrows(MessagingException.class, () -> send(mail("x"), "ada@example.org", "Ada"));
    }

    private static Mail mail(String subject) {
        return new Mail(
                "Acme events",
                "hello@acme.example",
                subject,
                "Hello",
                "<p>Hello</p>",
                Locale.ENGLISH,
                List.of(new Attachment("tickets.pdf", "application/pdf", PDF)));
    }

    private void send(Mail mail, String address, String name) throws Exception {
        Tenancy.within(ACME, () -> {
            relay.send(mail, new MailRequest("test", "1", address, name, Map.of()), "abc123");
            return "";
        });
    }
}
