package org.plenum.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Page;
import org.plenum.organizations.OrganizationView;
import org.plenum.organizations.Organizations;
import org.plenum.tenancy.Addresses;
import org.plenum.tenancy.Tenant;

/** The list of organizations, a page at a time. */
@Named
@RequestScoped
public class OrganizationsPage {
    private static final int PAGE_ITEMS = 25;
    private static final int SEARCH_LENGTH_MAX_CHARS = 100;

    @Inject
    Organizations organizations;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    private String search = "";
    private @Nullable String after;
    private Page<OrganizationView> page = new Page<>(List.of(), null);

    @PostConstruct
    void read() {
        String wanted = request.getParameter("search");
        search = wanted == null ? "" : wanted.substring(0, Math.min(wanted.length(), SEARCH_LENGTH_MAX_CHARS));
        after = request.getParameter("after");
        page = organizations.list(search, new Page.Request(PAGE_ITEMS, after));
    }

    public String getSearch() {
        return search;
    }

    public List<OrganizationView> getItems() {
        return page.items();
    }

    public boolean isMore() {
        return page.nextCursor() != null;
    }

    public String getFirstAddress() {
        return "/?search=" + encode(search);
    }

    public String getNextAddress() {
        String next = page.nextCursor();
        return next == null ? getFirstAddress() : getFirstAddress() + "&after=" + encode(next);
    }

    /** The platform has no place; its dates are UTC's. */
    public ZoneId getZone() {
        return ZoneId.of("UTC");
    }

    public boolean isFirst() {
        return after == null;
    }

    public String address(OrganizationView organization) {
        return addresses.organization(organization.slug());
    }

    /** Kind of badge: what needs looking at stands out. */
    public String kind(OrganizationView organization) {
        return kindOf(organization.state());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String kindOf(Tenant.State state) {
        return switch (state) {
            case PROVISIONING -> "info";
            case ACTIVE -> "ok";
            case SUSPENDED, CLOSING -> "warn";
            case CLOSED -> "";
        };
    }
}
