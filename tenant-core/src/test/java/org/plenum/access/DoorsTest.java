package org.plenum.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.Door;

/** Every entrance of the domain says who may come in. */
class DoorsTest {
    @Test
    void everyPublicMethodOfEveryDoorNamesAPermissionOrTheReasonForNone() {
        List<JavaClass> doors = doors("org.plenum", true);
        assertTrue(doors.size() > 5, "The doors were not found: " + doors);
        assertEquals(
                List.of(), doors.stream().flatMap(door -> faults(door).stream()).toList());
    }

    @Test
    void aDoorLeftOpenIsRejected() {
        List<String> faults = doors("org.plenum.architecture.fixture.doors", false).stream()
                .flatMap(door -> faults(door).stream())
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "LeftOpen.forgotten says nothing",
                        "LeftOpen.undecided says both",
                        "LeftOpen.withoutReason gives no reason"),
                faults);
    }

    private static List<JavaClass> doors(String root, boolean product) {
        ClassFileImporter importer = new ClassFileImporter();
        if (product) {
            importer = importer.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        }
        return importer.importPackages(root).stream()
                .filter(type -> type.isAnnotatedWith(Door.class))
                .toList();
    }

    private static List<String> faults(JavaClass door) {
        List<String> faults = new ArrayList<>();
        for (JavaMethod method : door.getMethods()) {
            if (!method.getModifiers().contains(JavaModifier.PUBLIC)
                    || method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                continue;
            }
            String name = door.getSimpleName() + "." + method.getName();
            boolean requires = method.isAnnotatedWith(Requires.class);
            boolean unrestricted = method.isAnnotatedWith(Unrestricted.class);
            if (requires && unrestricted) {
                faults.add(name + " says both");
            } else if (!requires && !unrestricted) {
                faults.add(name + " says nothing");
            } else if (unrestricted
                    && method.getAnnotationOfType(Unrestricted.class).value().isBlank()) {
                faults.add(name + " gives no reason");
            }
        }
        return faults;
    }
}
