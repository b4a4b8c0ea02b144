package org.plenum.web.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenum.kernel.Ids;
import org.plenum.notifications.DocumentFile;
import org.plenum.notifications.Wallets;

/**
 * {@code /orders/{code}/{secret}/passes/{ticket}/apple} and {@code /me/tickets/{ticket}/apple} are the ticket for Apple Wallet; {@code …/google} leads to Google Wallet, which
 * takes the ticket out of the address.
 */
@ApplicationScoped
class PassRequests {
    private static final String APPLE = "apple";
    private static final String GOOGLE = "google";
    private static final int BOUGHT_SEGMENTS = 5;
    private static final int MINE_SEGMENTS = 2;

    @Inject
    Wallets wallets;

    /** @param path after {@code /me/tickets} or {@code /orders}, in segments */
    Optional<DocumentFile> file(boolean mine, List<String> path) {
        if (!isPass(mine, path, APPLE)) {
            return Optional.empty();
        }
        return Optional.of(
                mine ? wallets.myApplePass(ticket(path)) : wallets.applePass(path.get(0), path.get(1), ticket(path)));
    }

    /** An address at Google. */
    Optional<String> link(boolean mine, List<String> path) {
        if (!isPass(mine, path, GOOGLE)) {
            return Optional.empty();
        }
        return Optional.of(
                mine ? wallets.myGoogleLink(ticket(path)) : wallets.googleLink(path.get(0), path.get(1), ticket(path)));
    }

    private static boolean isPass(boolean mine, List<String> path, String wallet) {
        return path.getLast().equals(wallet)
                && (mine
                        ? path.size() == MINE_SEGMENTS
                        : path.size() == BOUGHT_SEGMENTS && path.get(2).equals("passes"));
    }

    private static UUID ticket(List<String> path) {
        return Ids.parse("ticket", path.get(path.size() - 2));
    }
}
