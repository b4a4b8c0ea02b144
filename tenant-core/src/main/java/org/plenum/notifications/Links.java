package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.plenum.tenancy.Addresses;
import org.plenum.tenancy.Tenancy;

/** Absolute addresses of the current organization's pages. */
@ApplicationScoped
class Links {
    @Inject
    Addresses addresses;

    String site() {
        return addresses.organization(Tenancy.current().slug());
    }

    String host() {
        return java.net.URI.create(site()).getHost();
    }

    String portal() {
        return site() + "/me";
    }

    String event(String code) {
        return site() + "/events/" + code;
    }

    String order(String code, String secret) {
        return site() + "/orders/" + code + "/" + secret;
    }

    /** Of the back office. */
    String managedOrder(String code) {
        return site() + "/manage/orders/" + code;
    }

    String transfer(String token) {
        return site() + "/transfers/" + token;
    }

    String waiting(UUID entry, String secret) {
        return site() + "/waiting-list/" + entry + "/" + secret;
    }

    String invitation(String token) {
        return site() + "/invitations/" + token;
    }
}
