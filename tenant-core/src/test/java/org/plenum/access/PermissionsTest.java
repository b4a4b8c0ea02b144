package org.plenum.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.tenancy.NoTenant;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;

/** The permission matrix, written out a second time on purpose, and what the doors make of a caller. */
class PermissionsTest {
    private static final Tenant ACME = new Tenant(new UUID(0, 1), "acme", "Acme", Tenant.State.ACTIVE);

    @ParameterizedTest
    @CsvSource({
        //                       owner organizer staff attendee superadmin
        "ORGANIZATIONS_MANAGE,   no,   no,       no,   no,      yes",
        "BRANDING_EDIT,          yes,  no,       no,   no,      no",
        "PAYMENTS_MANAGE,        yes,  no,       no,   no,      no",
        "SITE_EDIT,              yes,  yes,      no,   no,      no",
        "MEMBERS_VIEW,           yes,  yes,      no,   no,      no",
        "MEMBERS_MANAGE,         yes,  no,       no,   no,      no",
        "EVENTS_VIEW,            yes,  yes,      yes,  no,      no",
        "EVENTS_EDIT,            yes,  yes,      no,   no,      no",
        "EVENTS_PUBLISH,         yes,  yes,      no,   no,      no",
        "EVENTS_DELETE,          yes,  yes,      no,   no,      no",
        "ORDERS_VIEW,            yes,  yes,      no,   no,      no",
        "ORDERS_EDIT,            yes,  yes,      no,   no,      no",
        "ATTENDEES_VIEW,         yes,  yes,      no,   no,      no",
        "AGENDA_EDIT,            yes,  yes,      no,   no,      no",
        "CHECK_IN,               yes,  yes,      yes,  no,      no",
        "PORTAL_USE,             yes,  yes,      yes,  yes,     no",
        "CHANNELS_READ,          yes,  yes,      yes,  yes,     no",
        "CHANNELS_WRITE,         yes,  yes,      yes,  yes,     no",
        "CHANNELS_MODERATE,      yes,  yes,      no,   no,      no",
    })
    void theMatrix(
            Permission permission, String owner, String organizer, String staff, String attendee, String superadmin) {
        assertEquals(owner.equals("yes"), holds("acme", Role.OWNER, permission));
        assertEquals(organizer.equals("yes"), holds("acme", Role.ORGANIZER, permission));
        assertEquals(staff.equals("yes"), holds("acme", Role.STAFF, permission));
        assertEquals(attendee.equals("yes"), holds("acme", Role.ATTENDEE, permission));
        assertEquals(superadmin.equals("yes"), holds(Caller.PLATFORM_REALM, Role.SUPERADMIN, permission));
    }

    @Test
    void theMatrixLeavesNoPermissionOut() throws NoSuchMethodException {
        Method matrix = PermissionsTest.class.getDeclaredMethod(
                "theMatrix", Permission.class, String.class, String.class, String.class, String.class, String.class);
        assertEquals(
                EnumSet.allOf(Permission.class).size(),
                matrix.getAnnotation(CsvSource.class).value().length);
    }

    @Test
    void aRoleOfThePlatformMeansNothingInAnOrganizationsRealmAndTheOtherWayRound() {
        assertEquals(Set.of(), person("acme", Role.SUPERADMIN).permissions());
        assertEquals(Set.of(), person(Caller.PLATFORM_REALM, Role.OWNER).permissions());
    }

    @Test
    void whoHoldsThePermissionComesIn() throws Exception {
        assertEquals("inside", knock(person("acme", Role.ORGANIZER)));
    }

    @Test
    void whoIsNotLoggedInIsAskedToLogIn() {
        assertThrows(Unauthenticated.class, () -> knock(Caller.nobody()));
    }

    @Test
    void whoLacksThePermissionStaysOutside() {
        assertThrows(Forbidden.class, () -> knock(person("acme", Role.STAFF)));
    }

    @Test
    void theOwnerOfAnotherOrganizationIsNobodyHere() {
        assertThrows(Forbidden.class, () -> knock(person("globex", Role.OWNER)));
    }

    @Test
    void aSuperadminIsNobodyInAnOrganization() {
        assertThrows(Forbidden.class, () -> knock(person(Caller.PLATFORM_REALM, Role.SUPERADMIN)));
    }

    @Test
    void withoutAnOrganizationNobodyComesIn() {
        Caller owner = person("acme", Role.OWNER);
        assertThrows(NoTenant.class, () -> Callers.as(owner, new RequiresInterceptorCall("edit")));
    }

    private static String knock(Caller caller) throws Exception {
        return Tenancy.within(ACME, () -> Callers.as(caller, new RequiresInterceptorCall("edit")));
    }

    private static boolean holds(String realm, Role role, Permission permission) {
        return person(realm, role).may(permission);
    }

    private static Caller person(String realm, Role role) {
        return Caller.person(realm, new UUID(0, 7), "Somebody", null, Set.of(role));
    }

    /** A door as the interceptor sees it. */
    static class SomeDoor {
        @Requires(Permission.EVENTS_EDIT)
        public void edit() {
            // Only its annotation matters.
        }
    }

    private record RequiresInterceptorCall(String method) implements Callable<String> {
        @Override
        public String call() throws Exception {
            Method called = SomeDoor.class.getMethod(method);
            InvocationContext invocation = (InvocationContext) Proxy.newProxyInstance(
                    InvocationContext.class.getClassLoader(),
                    new Class<?>[] {InvocationContext.class},
                    (proxy, asked, arguments) -> asked.getName().equals("getMethod") ? called : "inside");
            return String.valueOf(new RequiresInterceptor().check(invocation));
        }
    }
}
