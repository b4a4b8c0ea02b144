package org.plenum.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a request comes from. */
@ApplicationScoped
public class Clients {
    /** Addresses of the reverse proxies in front of us, with commas between; only what they say of a client is believed. The server cannot inject an optional list. */
    @Inject
    @ConfigProperty(name = "plenum.trusted-proxies")
    Optional<String> trustedProxies;

    /** The nearest address that is not one of our own proxies. */
    public String address(HttpServletRequest request) {
        List<String> trusted = trustedProxies
                .map(all -> List.of(all.replace(" ", "").split(",", -1)))
                .orElse(List.of());
        String address = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !trusted.contains(address)) {
            return address;
        }
        List<String> hops = List.of(forwarded.split(",", -1));
        for (String hop : hops.reversed()) {
            address = hop.strip();
            if (!trusted.contains(address)) {
                break;
            }
        }
        return address;
    }
}
