package org.plenum.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.File;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The walls between organizations, inside the real server, with a pool smaller than the threads. Each test is a trap that has caught someone. */
@ExtendWith(ArquillianExtension.class)
class TenancyTest {
    private static final int ORGANIZATIONS = 16;
    private static final int THREADS = 12;
    private static final int OPERATIONS_PER_THREAD = 150;
    private static final Duration A_REFUSAL_IS_QUICK = Duration.ofSeconds(2);

    @Deployment
    static WebArchive war() {
        JavaArchive core = ShrinkWrap.create(JavaArchive.class, "tenant-core.jar")
                .addPackages(
                        false,
                        "org.plenum.kernel",
                        "org.plenum.access",
                        "org.plenum.tenancy",
                        "org.plenum.jobs",
                        "org.plenum.organizations")
                .addAsManifestResource(new File("src/test/resources/war/persistence.xml"), "persistence.xml")
                .addAsManifestResource(new File("src/main/resources/META-INF/beans.xml"), "beans.xml");
        return ShrinkWrap.create(WebArchive.class, "tenancy.war")
                .addAsLibraries(core)
                .addAsResource(new File("../liquibase/src/main/resources/db"), "db")
                .addAsLibraries(new File("target/war-libs").listFiles())
                .addAsWebInfResource(new File("src/test/resources/war/web.xml"), "web.xml")
                .addAsWebInfResource(new File("src/main/resources/META-INF/beans.xml"), "beans.xml");
    }

    @Inject
    Notes notes;

    @Inject
    Schemas schemas;

    @Inject
    PlatformSql platform;

    @Resource(lookup = "java:app/jdbc/tenant")
    DataSource pool;

    @Resource(lookup = "java:app/jdbc/provisioner")
    DataSource provisioner;

    @Resource
    ManagedExecutorService executor;

    @BeforeEach
    void organizationsWithOneNoteEach() throws SQLException {
        for (int i = 0; i < ORGANIZATIONS; i++) {
            String slug = slug(i);
            int added = platform.with(handle -> handle.createUpdate(
                            "insert into organization (id, slug, name, state, owner_name, owner_email, created_at)"
                                    + " values (:id, :slug, :slug, 'ACTIVE', 'o', 'o@example.org', now()) on conflict do nothing")
                    .bind("id", UUID.randomUUID())
                    .bind("slug", slug)
                    .execute());
            if (added == 1) {
                schemas.create(slug);
                try (Connection connection = provisioner.getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute(
                            "create table " + Tenant.schemaOf(slug) + ".note (id uuid primary key, text text)");
                    statement.execute("insert into " + Tenant.schemaOf(slug) + ".note values ('" + Note.SAME + "', '"
                            + slug + "')");
                }
            }
        }
    }

    @Test
    void theSameIdIsAnotherRowForEachOrganization() throws Exception {
        for (int i = 0; i < ORGANIZATIONS; i++) {
            assertEquals(slug(i), as(i, notes::read));
            assertEquals(slug(i), as(i, notes::readBySql));
            assertEquals("t_org_" + i + "/t_org_" + i, as(i, notes::schema));
        }
    }

    @Test
    void nothingLeaksBetweenThreadsThatShareFewConnections() throws Exception {
        List<Future<List<String>>> workers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            workers.add(executor.submit(this::aMixOfWork));
        }
        List<String> wrong = new ArrayList<>();
        for (Future<List<String>> worker : workers) {
            wrong.addAll(worker.get());
        }
        assertEquals(List.of(), wrong);
    }

    private List<String> aMixOfWork() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (int n = 0; n < OPERATIONS_PER_THREAD; n++) {
            int organization = ThreadLocalRandom.current().nextInt(ORGANIZATIONS);
            String seen = switch (ThreadLocalRandom.current().nextInt(5)) {
                case 0 -> as(organization, notes::read);
                case 1 -> as(organization, notes::readBySql);
                case 2 -> as(organization, notes::readInTransactionOfItsOwn);
                case 3 -> as(organization, notes::rewrite);
                default ->
                    as(organization, () -> {
                        assertThrows(IllegalStateException.class, () -> notes.writeAndFail("lost"));
                        return notes.read();
                    });
            };
            if (!seen.equals(slug(organization))) {
                wrong.add(slug(organization) + " saw " + seen);
            }
        }
        return wrong;
    }

    @Test
    void workWithoutAnOrganizationSeesNothingAtAll() {
        Exception refused = assertThrows(Exception.class, notes::read);
        assertRefused("note", refused);
    }

    @Test
    void aReadOutsideATransactionIsRefusedAndQuickly() {
        long start = System.nanoTime();
        Exception refused = assertThrows(Exception.class, () -> as(3, notes::readOutsideTransaction));
        assertRefused("inside a transaction only", refused);
        assertTrue(System.nanoTime() - start < A_REFUSAL_IS_QUICK.toNanos(), "EclipseLink retried a refused checkout");
    }

    @Test
    void aConnectionGivenBackAfterARollbackKnowsNoOrganization() throws Exception {
        for (int n = 0; n < 10; n++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> as(2, () -> {
                        notes.writeAndFail("lost");
                        return "";
                    }));
            assertEquals(slug(5), as(5, notes::read));
            assertEquals(slug(2), as(2, notes::read));
        }
        List<Connection> all = new ArrayList<>();
        try {
            for (int n = 0; n < 4; n++) {
                Connection connection = pool.getConnection();
                all.add(connection);
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(
                                "select current_user || '/' || coalesce(current_schema(), 'none')")) {
                    assertTrue(rows.next());
                    assertEquals("app/none", rows.getString(1));
                }
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    @Test
    void workOfOneOrganizationNeverTurnsIntoAnothers() throws Exception {
        Tenant other = tenant(8);
        Exception refused = assertThrows(Exception.class, () -> as(7, () -> notes.readThenReadAs(other)));
        assertEquals(slug(7), as(7, notes::read));
        assertRefused("changed inside its work", refused);
    }

    @Test
    void anotherThreadInheritsNoOrganization() throws Exception {
        Future<Boolean> elsewhere =
                as(4, () -> executor.submit(() -> Tenancy.currentIfAny().isPresent()));
        assertEquals(false, elsewhere.get());
    }

    @Test
    void anOrganizationCannotReadThePlatformNorAnotherSchema() {
        for (String table : List.of("platform.organization", "platform.scheduled_tasks", "t_org_1.note")) {
            Exception refused = assertThrows(Exception.class, () -> as(0, () -> notes.read(table)));
            assertRefused("permission denied", refused);
        }
    }

    @Test
    void aJobExistsExactlyWhenItsTransactionCommittedAndBelongsToItsOrganization() throws Exception {
        String kept = UUID.randomUUID().toString();
        String lost = UUID.randomUUID().toString();
        as(6, () -> {
            notes.enqueue(kept);
            notes.enqueue(kept);
            return "";
        });
        assertThrows(
                IllegalStateException.class,
                () -> as(6, () -> {
                    notes.enqueueAndFail(lost);
                    return "";
                }));
        assertEquals(List.of("t_org_6/" + kept), instances(kept));
        assertEquals(List.of(), instances(lost));
    }

    @Test
    void makingASchemaTwiceChangesNothing() throws Exception {
        schemas.create(slug(9));
        assertEquals(slug(9), as(9, notes::read));
    }

    private List<String> instances(String name) {
        return platform.with(
                handle -> handle.createQuery("select task_instance from scheduled_tasks where task_instance like :name")
                        .bind("name", "%/" + name)
                        .mapTo(String.class)
                        .list());
    }

    private static <T> T as(int organization, Callable<T> work) throws Exception {
        return Tenancy.within(tenant(organization), work);
    }

    private static Tenant tenant(int organization) {
        return new Tenant(new UUID(1, organization), slug(organization), slug(organization), Tenant.State.ACTIVE);
    }

    private static String slug(int organization) {
        return "org-" + organization;
    }

    private static void assertRefused(String reason, Throwable refused) {
        Throwable root = refused;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        assertTrue(message.contains(reason), message);
    }
}
