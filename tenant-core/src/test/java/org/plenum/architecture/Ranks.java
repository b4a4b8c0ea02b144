package org.plenum.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The declared order of the features: each may use those below it, never its equals or those above. */
final class Ranks {
    static final List<List<String>> DECLARED = List.of(
            // keycloak is the module of that name: templates, no domain
            List.of("kernel", "keycloak"),
            List.of("tenancy", "pricing"),
            List.of("access"),
            List.of("jobs", "accounting"),
            List.of("organizations", "languages"),
            List.of("identity", "payments", "delivery", "branding", "invoicing", "wallets"),
            List.of("audit", "pictures", "groups"),
            List.of("events"),
            List.of("tickets", "pages"),
            List.of("consents", "fields", "promotions"),
            List.of("attendees"),
            List.of("orders", "agenda", "checkin", "networking", "sponsors"),
            List.of("chat", "meetings", "engagement", "waiting"),
            List.of("reporting", "notifications"));

    private Ranks() {}

    /** @param root package under which each feature is one package */
    static ArchCondition<JavaClass> useOnlyLowerRanks(String root, List<List<String>> declared) {
        Map<String, Integer> rankOf = IntStream.range(0, declared.size())
                .boxed()
                .flatMap(rank -> declared.get(rank).stream().map(feature -> Map.entry(feature, rank)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new ArchCondition<>("use only features of a lower rank") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                String feature = featureOf(user, root).orElseThrow();
                Integer rank = rankOf.get(feature);
                if (rank == null) {
                    events.add(SimpleConditionEvent.violated(user, "Feature " + feature + " has no declared rank"));
                    return;
                }
                for (Dependency use : user.getDirectDependenciesFromSelf()) {
                    Optional<String> used = featureOf(use.getTargetClass(), root);
                    if (used.isPresent()
                            && !used.get().equals(feature)
                            && rankOf.getOrDefault(used.get(), Integer.MAX_VALUE) >= rank) {
                        events.add(SimpleConditionEvent.violated(
                                user, feature + " may not use " + used.get() + ": " + use.getDescription()));
                    }
                }
            }
        };
    }

    private static Optional<String> featureOf(JavaClass type, String root) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }
}
