package org.plenum.orders;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The product's core with the stand-in for Stripe, as it runs in the server under test. */
final class SalesWar {
    private SalesWar() {}

    /** @param settings more of them, {@code name=value} */
    static WebArchive with(String name, String... settings) throws IOException {
        JavaArchive core = ShrinkWrap.create(JavaArchive.class, "tenant-core.jar")
                .as(ExplodedImporter.class)
                .importDirectory("target/classes")
                .as(JavaArchive.class);
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsLibraries(core)
                .addPackages(true, "org.plenum.localstack.stripe")
                .addAsResource(
                        new File("../local-stack/src/main/resources/org/plenum/localstack/stripe"),
                        "org/plenum/localstack/stripe")
                .addClasses(Shop.class, ShopSql.class)
                .addAsResource(new File("../liquibase/src/main/resources/db"), "db")
                .addAsResource(new File("../keycloak/target/classes"), "")
                .addAsLibraries(new File("target/war-libs").listFiles())
                .addAsResource(new StringAsset(all(settings)), "META-INF/microprofile-config.properties")
                .addAsWebInfResource(new File("src/test/resources/war/web.xml"), "web.xml")
                .addAsWebInfResource(new File("src/main/resources/META-INF/beans.xml"), "beans.xml");
    }

    private static String all(String... settings) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            List<String> all = new ArrayList<>(List.of(
                    "plenum.stripe.api-base=http://127.0.0.1:" + free.getLocalPort(),
                    "plenum.secret-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                    "plenum.keycloak.client-secret=unused",
                    "plenum.keycloak.platform-client-secret=unused",
                    "plenum.public-port=8080"));
            all.addAll(List.of(settings));
            return String.join("\n", all);
        }
    }
}
