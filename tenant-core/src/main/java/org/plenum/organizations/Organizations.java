package org.plenum.organizations;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.jobs.Jobs;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Like;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;
import org.plenum.tenancy.Tenant;
import org.plenum.tenancy.TenantRegister;

/** The organizations of the platform: the door of the admin console. */
@Door
public class Organizations {
    public static final int NAME_LENGTH_MAX_CHARS = 100;
    /** Hosts that the platform needs for itself. */
    private static final Set<String> RESERVED = Set.of(
            "admin",
            "api",
            "app",
            "auth",
            "id",
            "login",
            "mail",
            "platform",
            "public",
            "root",
            "smtp",
            "static",
            "status",
            "support",
            "tenant",
            "test",
            "webhooks",
            "www");

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern STRIPE_ACCOUNT = Pattern.compile("acct_[A-Za-z0-9_-]{1,60}");

    @PersistenceContext(unitName = "platform")
    EntityManager entities;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Inject
    ProvisioningLog log;

    /**
     * Registers the organization and starts its provisioning; follow it with {@link #bySlug}.
     *
     * @throws org.plenum.kernel.Invalid field by field
     * @throws SlugTaken when the slug, or one that gives the same schema, exists
     */
    @Requires(Permission.ORGANIZATIONS_MANAGE)
    public OrganizationView create(NewOrganization input) {
        NewOrganization wanted = checked(input);
        Organization organization = new Organization(
                Ids.next(),
                wanted.slug(),
                wanted.name(),
                wanted.ownerName(),
                wanted.ownerEmail(),
                wanted.stripeAccount(),
                clock.instant());
        if (!entities.createQuery("select o.id from Organization o where o.slug = :slug", Object.class)
                .setParameter("slug", wanted.slug())
                .getResultList()
                .isEmpty()) {
            throw new SlugTaken();
        }
        entities.persist(organization);
        entities.flush();
        log.plan(organization.id(), setupOf(wanted));
        jobs.enqueue(ProvisioningJob.NAME, wanted.slug(), wanted.slug(), clock.instant());
        return view(organization, log.steps(organization.id()));
    }

    /** @param search part of name or slug; null for all. By slug. */
    @Requires(Permission.ORGANIZATIONS_MANAGE)
    public Page<OrganizationView> list(@Nullable String search, Page.Request page) {
        List<Organization> rows = entities.createQuery(
                        "select o from Organization o where o.slug > :after and (lower(o.name) like :pattern escape '\\' or o.slug like :pattern escape '\\') order by o.slug",
                        Organization.class)
                .setParameter("after", page.after() == null ? "" : page.after())
                .setParameter("pattern", Like.containing(search))
                .setMaxResults(page.limit() + 1)
                .getResultList();
        return Page.of(rows, page.limit(), Organization::slug).map(organization -> view(organization, List.of()));
    }

    @Requires(Permission.ORGANIZATIONS_MANAGE)
    public OrganizationView bySlug(String slug) {
        Organization organization = find(slug).orElseThrow(() -> new NotFound("organization"));
        return view(organization, log.steps(organization.id()));
    }

    /** Whether {@link #create} would take this slug now. */
    @Requires(Permission.ORGANIZATIONS_MANAGE)
    public boolean available(String slug) {
        return TenantRegister.SLUG.matcher(slug).matches()
                && !RESERVED.contains(slug)
                && find(slug).isEmpty();
    }

    /** Goes on with a provisioning that has failed now instead of after its pause, also when it was given up. */
    @Requires(Permission.ORGANIZATIONS_MANAGE)
    public OrganizationView retry(String slug) {
        Organization organization = find(slug).orElseThrow(() -> new NotFound("organization"));
        if (organization.state() == Tenant.State.PROVISIONING) {
            jobs.hurry(ProvisioningJob.NAME, slug, slug);
        }
        return view(organization, log.steps(organization.id()));
    }

    private Optional<Organization> find(String slug) {
        return entities.createQuery("select o from Organization o where o.slug = :slug", Organization.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    private static NewOrganization checked(NewOrganization input) {
        Checks checks = new Checks();
        String slug = checks.text("slug", input.slug(), 32);
        checks.matches(
                "slug",
                slug,
                TenantRegister.SLUG,
                "3 to 32 small letters, digits and single hyphens, beginning with a letter and not ending with a hyphen.");
        checks.that(!RESERVED.contains(slug), "slug", "reserved", "This address is reserved.");
        String name = checks.line("name", input.name(), NAME_LENGTH_MAX_CHARS);
        String ownerName = checks.line("ownerName", input.ownerName(), NAME_LENGTH_MAX_CHARS);
        String ownerEmail = checks.email("ownerEmail", input.ownerEmail());
        String primary = color(checks, "primaryColor", input.primaryColor());
        String accent = color(checks, "accentColor", input.accentColor());
        String account = checks.optionalText("stripeAccount", input.stripeAccount(), 65);
        if (account != null) {
            checks.matches("stripeAccount", account, STRIPE_ACCOUNT, "A connected account looks like acct_….");
        }
        checks.done();
        return new NewOrganization(slug, name, ownerName, ownerEmail, primary, accent, account);
    }

    private static @Nullable String color(Checks checks, String field, @Nullable String value) {
        String color = checks.optionalText(field, value, 7);
        if (color != null) {
            checks.matches(field, color, COLOR, "A colour looks like #0b4a55.");
        }
        return color;
    }

    private static String setupOf(NewOrganization wanted) {
        JsonObjectBuilder setup = Json.createObjectBuilder();
        if (wanted.primaryColor() != null) {
            setup.add("primaryColor", wanted.primaryColor());
        }
        if (wanted.accentColor() != null) {
            setup.add("accentColor", wanted.accentColor());
        }
        return setup.build().toString();
    }

    private static OrganizationView view(Organization organization, List<OrganizationView.Step> steps) {
        return new OrganizationView(
                organization.id(),
                organization.slug(),
                organization.name(),
                organization.state(),
                organization.ownerName(),
                organization.ownerEmail(),
                organization.stripeAccount(),
                organization.schemaVersion(),
                organization.createdAt(),
                organization.version(),
                steps);
    }
}
