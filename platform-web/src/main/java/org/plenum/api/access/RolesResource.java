package org.plenum.api.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.access.Role;
import org.plenum.api.Answers;
import org.plenum.api.Fields;

/** The fixed catalogue of roles and permissions: the same for every organization, shown to anyone who is logged in. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RolesResource {
    @GET
    @Path("roles")
    public Response roles() {
        Callers.current().requireId();
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.SUPERADMIN)
                .toList();
        return Answers.ok(Answers.whole(roles, RolesResource::role));
    }

    @GET
    @Path("permissions")
    public Response permissions() {
        Callers.current().requireId();
        List<Permission> permissions = Arrays.stream(Permission.values())
                .filter(permission -> !permission.ofPlatform())
                .toList();
        return Answers.ok(Answers.whole(
                permissions,
                permission -> new Fields().oneOf("name", permission).build()));
    }

    private static JsonObject role(Role role) {
        return new Fields()
                .oneOf("name", role)
                .text("realmName", role.realmName())
                .texts(
                        "permissions",
                        role.permissions().stream()
                                .map(Permission::name)
                                .sorted()
                                .toList())
                .build();
    }
}
