package org.plenum.notifications;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.kernel.Door;
import org.plenum.kernel.NotFound;
import org.plenum.wallets.AppleIdentity;
import org.plenum.wallets.ApplePackage;
import org.plenum.wallets.GoogleIdentity;
import org.plenum.wallets.GoogleLink;
import org.plenum.wallets.WalletIdentities;

/** Tickets for the wallets of telephones, for the same people as the ticket on paper. */
@Door
public class Wallets {
    @Inject
    WalletIdentities identities;

    @Inject
    HeldTickets tickets;

    @Inject
    Branding branding;

    @Inject
    Icons icons;

    @Inject
    Links links;

    @Inject
    Clock clock;

    /** Whether passes for Apple Wallet can be made. */
    @Unrestricted("it decides whether a button is shown")
    public boolean apple() {
        return identities.apple().isPresent();
    }

    /** Whether passes for Google Wallet can be made. */
    @Unrestricted("it decides whether a button is shown")
    public boolean google() {
        return identities.google().isPresent();
    }

    /** @throws NotFound when there is no such order, it has no such ticket that admits, or there are no such passes */
    @Unrestricted("the order's secret is the permission")
    public DocumentFile applePass(String orderCode, String orderSecret, UUID ticketId) {
        return applePass(tickets.bought(orderCode, orderSecret, ticketId));
    }

    /** One of the caller's own tickets. */
    @Requires(Permission.PORTAL_USE)
    public DocumentFile myApplePass(UUID ticketId) {
        return applePass(tickets.mine(ticketId));
    }

    /** An address at Google. It carries the ticket, so it is for its holder only. */
    @Unrestricted("the order's secret is the permission")
    public String googleLink(String orderCode, String orderSecret, UUID ticketId) {
        return googleLink(tickets.bought(orderCode, orderSecret, ticketId));
    }

    /** One of the caller's own tickets. */
    @Requires(Permission.PORTAL_USE)
    public String myGoogleLink(UUID ticketId) {
        return googleLink(tickets.mine(ticketId));
    }

    private DocumentFile applePass(HeldTickets.Held held) {
        AppleIdentity identity = identities.apple().orElseThrow(() -> new NotFound("pass"));
        BrandView brand = branding.ofEvent(held.event().id());
        Texts texts = new Texts(held.locale());
        byte[] picture = icons.png(brand, IconKind.APP_LARGE);
        byte[] pass =
                ApplePackage.of(new ApplePass(held, brand, texts, links.portal()).files(identity, picture), identity);
        String name = texts.get("file.ticket", held.event().code(), held.orderCode());
        return new DocumentFile(name + ".pkpass", ApplePackage.MEDIA_TYPE, pass);
    }

    private String googleLink(HeldTickets.Held held) {
        GoogleIdentity identity = identities.google().orElseThrow(() -> new NotFound("pass"));
        BrandView brand = branding.ofEvent(held.event().id());
        return GoogleLink.of(GooglePass.of(held, brand, identity.issuer()), identity, links.site(), clock.instant());
    }
}
