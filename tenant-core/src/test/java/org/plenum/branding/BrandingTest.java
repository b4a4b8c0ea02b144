package org.plenum.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Role;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Stale;
import org.plenum.organizations.NewOrganization;
import org.plenum.tenancy.PlatformSql;
import org.plenum.tenancy.Schemas;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;

/** What an owner does to the look of an organization, in the real server. */
@ExtendWith(ArquillianExtension.class)
class BrandingTest {
    private static final byte[] LOGO =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>".getBytes(StandardCharsets.UTF_8);

    @Deployment
    static WebArchive war() {
        JavaArchive core = ShrinkWrap.create(JavaArchive.class, "tenant-core.jar")
                .addPackages(
                        false,
                        "org.plenum.kernel",
                        "org.plenum.access",
                        "org.plenum.tenancy",
                        "org.plenum.jobs",
                        "org.plenum.organizations",
                        "org.plenum.branding")
                .addAsManifestResource(new File("src/test/resources/war/persistence.xml"), "persistence.xml")
                .addAsManifestResource(new File("src/main/resources/META-INF/beans.xml"), "beans.xml");
        return ShrinkWrap.create(WebArchive.class, "branding.war")
                .addAsLibraries(core)
                .addAsResource(new File("../liquibase/src/main/resources/db"), "db")
                .addAsLibraries(new File("target/war-libs").listFiles())
                .addAsWebInfResource(new File("src/test/resources/war/web.xml"), "web.xml")
                .addAsWebInfResource(new File("src/main/resources/META-INF/beans.xml"), "beans.xml");
    }

    @Inject
    Branding branding;

    @Inject
    BrandingStep step;

    @Inject
    Schemas schemas;

    @Inject
    PlatformSql platform;

    private final String slug = "look-" + UUID.randomUUID().toString().substring(0, 8);
    private final Tenant tenant = new Tenant(UUID.randomUUID(), slug, "Example", Tenant.State.ACTIVE);

    @BeforeEach
    void anOrganization() {
        platform.use(handle -> handle.createUpdate(
                        "insert into organization (id, slug, name, state, owner_name, owner_email, created_at)"
                                + " values (:id, :slug, 'Example', 'ACTIVE', 'o', 'o@example.org', now())")
                .bind("id", tenant.id())
                .bind("slug", slug)
                .execute());
        schemas.create(slug);
    }

    @Test
    void anOrganizationThatChoseNothingHasItsNameOnNeutralGround() throws Exception {
        BrandView brand = as(Role.ATTENDEE, branding::current);
        assertEquals("Example", brand.name());
        assertNull(brand.logoDigest());
    }

    @Test
    void aNewOrganizationStartsWithItsColoursMovedUntilTheyAreLegible() throws Exception {
        NewOrganization wanted = new NewOrganization(slug, "Example", "o", "o@example.org", "#FFFF00", "#000000", null);
        Tenancy.within(tenant, () -> {
            step.run(wanted);
            step.run(wanted);
            return "";
        });
        BrandView brand = as(Role.OWNER, branding::current);
        assertNotEquals("#ffff00", brand.primaryColor());
        assertEquals(
                brand.primaryColor(),
                as(Role.OWNER, () -> branding.change(brand.version(), BrandDraft.of(brand)))
                        .primaryColor());
    }

    @Test
    void anOwnerChangesTheLookAndTheVersionTellsOthers() throws Exception {
        started();
        BrandView before = as(Role.OWNER, branding::current);
        BrandView after = as(Role.OWNER, () -> branding.change(before.version(), draft("#75204f", "newsreader")));
        assertEquals(Typeface.NEWSREADER, after.headingFont());
        assertEquals(HeroArt.ARCS, after.heroArt());
        assertEquals("Example", after.mailSenderName());
        assertThrows(
                Stale.class,
                () -> as(Role.OWNER, () -> branding.change(before.version(), draft("#0b4a55", "newsreader"))));
    }

    @Test
    void aColourOnWhichNobodyCouldReadIsRefusedWithOneOnWhichTheyCan() throws Exception {
        started();
        ContrastTooLow refusal = assertThrows(
                ContrastTooLow.class, () -> as(Role.OWNER, () -> branding.change(0, draft("#ffff00", "newsreader"))));
        assertEquals("primaryColor", refusal.field());
        assertEquals(
                refusal.nearest(),
                as(Role.OWNER, () -> branding.change(0, draft(refusal.nearest(), "newsreader")))
                        .primaryColor());
    }

    @Test
    void everyMistakeIsNamedAtOnce() throws Exception {
        started();
        Invalid refusal = assertThrows(
                Invalid.class,
                () -> as(
                        Role.OWNER,
                        () -> branding.change(
                                0,
                                new BrandDraft(
                                        "",
                                        "red",
                                        "#dca02a",
                                        "comic",
                                        "newsreader",
                                        99,
                                        "poster",
                                        "arcs",
                                        null,
                                        null))));
        assertEquals(
                Set.of("name", "primaryColor", "headingFont", "radiusPx", "heroLayout"),
                Set.copyOf(
                        refusal.errors().stream().map(Invalid.FieldError::field).toList()));
    }

    @Test
    void aLogoComesAndGoes() throws Exception {
        started();
        BrandView with = as(Role.OWNER, () -> branding.changeLogo(0, LOGO));
        assertEquals(
                with.logoDigest(),
                as(Role.ATTENDEE, () -> branding.logo().orElseThrow().digest()));
        BrandView without = as(Role.OWNER, () -> branding.removeLogo(with.version()));
        assertNull(without.logoDigest());
    }

    @Test
    void onlyWhoMayEditTheBrandDoes() throws Exception {
        started();
        assertThrows(
                Forbidden.class, () -> as(Role.ORGANIZER, () -> branding.change(0, draft("#75204f", "newsreader"))));
        assertThrows(Forbidden.class, () -> as(Role.STAFF, () -> branding.changeLogo(0, LOGO)));
    }

    private void started() throws Exception {
        Tenancy.within(tenant, () -> {
            step.run(new NewOrganization(slug, "Example", "o", "o@example.org", null, null, null));
            return "";
        });
    }

    private static BrandDraft draft(String primary, String heading) {
        return new BrandDraft(
                "Example", primary, "#DCA02A", heading, "hanken-grotesk", 0, "page", "arcs", null, "Somewhere 1");
    }

    private <T> T as(Role role, Callable<T> work) throws Exception {
        Caller caller = Caller.person(slug, UUID.randomUUID(), "Somebody", "somebody@example.org", Set.of(role));
        return Tenancy.within(tenant, () -> Callers.as(caller, work));
    }
}
