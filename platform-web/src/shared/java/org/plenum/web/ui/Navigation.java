package org.plenum.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Permission;

/** Entries of the navigations. People see what they may use; an entry stands here only when its page exists. */
@Named
@ApplicationScoped
public class Navigation {
    private static final List<Entry> PORTAL = List.of(
            new Entry("today", "/me", "home", Permission.PORTAL_USE),
            new Entry("agenda", "/me/agenda", "calendar", Permission.PORTAL_USE),
            new Entry("messages", "/me/messages", "message", Permission.CHANNELS_READ));
    private static final List<Entry> OFFICE = List.of(
            new Entry("overview", "/manage", "home", Permission.EVENTS_VIEW),
            new Entry("members", "/manage/members", "people", Permission.MEMBERS_VIEW),
            new Entry("groups", "/manage/groups", "lock", Permission.EVENTS_EDIT),
            new Entry("pages", "/manage/pages", "note", Permission.SITE_EDIT),
            new Entry("consents", "/manage/consents", "check", Permission.SITE_EDIT),
            new Entry("checkIn", "/check-in", "scan", Permission.CHECK_IN),
            new Entry("payments", "/manage/payments", "euro", Permission.PAYMENTS_MANAGE),
            new Entry("branding", "/manage/branding", "brush", Permission.BRANDING_EDIT),
            new Entry("languages", "/manage/languages", "globe", Permission.BRANDING_EDIT));
    private static final List<Entry> CONSOLE =
            List.of(new Entry("organizations", "/", "organizations", Permission.ORGANIZATIONS_MANAGE));
    private static final List<Entry> ELSEWHERE = List.of(
            new Entry("portal", "/me", "person", Permission.PORTAL_USE),
            new Entry("office", "/manage", "settings", Permission.EVENTS_VIEW));

    /**
     * One entry as pages see it.
     *
     * @param key what a page names as {@code active}
     * @param label key of the text
     * @param href within the application
     * @param icon symbol of icons.svg
     */
    public record Item(String key, String label, String href, String icon) {}

    private record Entry(
            String key, String href, String icon, @Nullable Permission needs) {
        boolean open() {
            return needs == null || Callers.current().may(needs);
        }

        Item item(String area) {
            return new Item(key, "nav." + area + "." + key, href, icon);
        }
    }

    public List<Item> getPortal() {
        return open("portal", PORTAL);
    }

    public List<Item> getOffice() {
        return open("office", OFFICE);
    }

    public List<Item> getConsole() {
        return open("console", CONSOLE);
    }

    /** Other parts of the product the caller can go to. */
    public List<Item> getElsewhere() {
        return open("elsewhere", ELSEWHERE);
    }

    private static List<Item> open(String area, List<Entry> entries) {
        return entries.stream()
                .filter(Entry::open)
                .map(entry -> entry.item(area))
                .toList();
    }
}
