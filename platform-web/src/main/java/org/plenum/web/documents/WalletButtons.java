package org.plenum.web.documents;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plenum.notifications.Wallets;

/** Into which wallets tickets can be put; for {@code pl:wallets}. */
@Named("walletButtons")
@RequestScoped
public class WalletButtons {
    @Inject
    Wallets wallets;

    private boolean apple;
    private boolean google;

    @PostConstruct
    void look() {
        apple = wallets.apple();
        google = wallets.google();
    }

    public boolean isApple() {
        return apple;
    }

    public boolean isGoogle() {
        return google;
    }
}
