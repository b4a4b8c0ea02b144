package org.plenum.localstack;

import java.util.ArrayList;
import java.util.List;

/** A person of the demo data. The password is public: the stack listens on loopback only. */
public record DemoAccount(String realm, String username, String firstName, String lastName, List<String> roles) {
    public static final String PASSWORD = "Plenum-demo-2026";
    public static final List<String> ORGANIZATIONS = List.of("acme", "globex");
    public static final DemoAccount SUPERADMIN =
            new DemoAccount("platform", "superadmin", "Sam", "Super", List.of("superadmin"));

    String email() {
        return username.contains("@") ? username : username + "@plenum.example";
    }

    /** Everybody of one demo organization. */
    public static List<DemoAccount> of(String slug) {
        return List.of(
                account(slug, "owner", "Olga", "Owner", "org-admin"),
                account(slug, "organizer", "Omar", "Organizer", "organizer"),
                account(slug, "staff", "Stella", "Staff", "staff"),
                account(slug, "ada", "Ada", "Abara", "attendee"),
                account(slug, "ben", "Ben", "Bakker", "attendee"),
                account(slug, "cleo", "Cleo", "Castro", "attendee"));
    }

    public static List<DemoAccount> all() {
        List<DemoAccount> all = new ArrayList<>();
        all.add(SUPERADMIN);
        ORGANIZATIONS.forEach(slug -> all.addAll(of(slug)));
        return all;
    }

    private static DemoAccount account(String slug, String name, String firstName, String lastName, String role) {
        return new DemoAccount(slug, name + "@" + slug + ".example", firstName, lastName, List.of(role));
    }
}
