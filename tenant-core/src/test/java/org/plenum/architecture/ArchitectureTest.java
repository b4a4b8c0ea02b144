package org.plenum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the folders promise, held against the compiled code; each rule is shown rejecting a fixture that breaks it. */
class ArchitectureTest {
    private static final String FIXTURES = "org.plenum.architecture.fixture";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // The tests' stand-in for Stripe is on the class path, and no feature.
            .withImportOption(location -> !location.contains("local-stack"))
            .importPackages("org.plenum");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages(FIXTURES);

    private static final ArchRule NO_GENERATED_KEYS = fields().should()
            .notBeAnnotatedWith(GeneratedValue.class)
            .because(
                    "preallocated sequence values are shared between organizations; ids are UUIDv7 made by the application");

    private static final ArchRule ENTITIES_STAY_HOME = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .because("entities never leave their feature; doors give records");

    private static final ArchRule THE_CLOCK_IS_INJECTED = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time comes from an injected " + Clock.class.getSimpleName());

    private static final ArchRule THE_DOMAIN_KNOWS_NO_WEB = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs..", "jakarta.faces..", "jakarta.websocket..")
            .because("screens, REST and sockets are equals that call the doors");

    @Test
    void featuresUseOnlyFeaturesOfALowerRank() {
        ranks("org.plenum", Ranks.DECLARED).check(PRODUCT);
    }

    @Test
    void aFeatureThatReachesUpIsRejected() {
        ArchRule rule = ranks(FIXTURES, List.of(List.of("low"), List.of("high")));
        AssertionError rejected = assertThrows(AssertionError.class, () -> rule.check(BAD));
        assertTrue(String.valueOf(rejected.getMessage()).contains("low may not use high"), rejected::toString);
    }

    @Test
    void aFeatureWithoutADeclaredRankIsRejected() {
        ArchRule rule = ranks(FIXTURES, List.of(List.of("low")));
        AssertionError rejected = assertThrows(AssertionError.class, () -> rule.check(BAD));
        assertTrue(String.valueOf(rejected.getMessage()).contains("high has no declared rank"), rejected::toString);
    }

    @Test
    void keysAreMadeByTheApplication() {
        holds(NO_GENERATED_KEYS);
    }

    @Test
    void entitiesStayInTheirFeature() {
        holds(ENTITIES_STAY_HOME);
    }

    @Test
    void timeComesFromTheClock() {
        holds(THE_CLOCK_IS_INJECTED);
    }

    @Test
    void theDomainKnowsNoWeb() {
        // Identity's realm client speaks HTTP to Keycloak: a client of JAX-RS, not a resource.
        THE_DOMAIN_KNOWS_NO_WEB.check(PRODUCT.that(com.tngtech.archunit.base.DescribedPredicate.not(
                com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("org.plenum.identity.."))));
        assertThrows(AssertionError.class, () -> THE_DOMAIN_KNOWS_NO_WEB.check(BAD));
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
        assertThrows(AssertionError.class, () -> rule.check(BAD));
    }

    private static ArchRule ranks(String root, List<List<String>> declared) {
        return classes().that().resideInAPackage(root + ".(*)..").should(Ranks.useOnlyLowerRanks(root, declared));
    }
}
