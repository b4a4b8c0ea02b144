package org.plenum.acceptance.story;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.acceptance.support.Platform;
import org.plenum.localstack.mail.CaughtMail;

/** What the people of the story find in their mail boxes. */
final class Mails {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern INVITATION = Pattern.compile("https?://[^\\s\"<]*/invitations/[A-Za-z0-9_-]+");

    private Mails() {}

    static CaughtMail find(String address, Predicate<CaughtMail> wanted) {
        return Platform.running()
                .mail()
                .await(address, wanted, PATIENCE)
                .orElseThrow(() -> new AssertionError("No such mail came for " + address));
    }

    static String invitation(String address) {
        CaughtMail mail = find(address, each -> INVITATION.matcher(each.text()).find());
        Matcher link = INVITATION.matcher(mail.text());
        assertTrue(link.find(), mail::text);
        return link.group();
    }
}
