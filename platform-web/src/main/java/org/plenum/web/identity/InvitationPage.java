package org.plenum.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Role;
import org.plenum.identity.AccountExists;
import org.plenum.identity.IdentityUnavailable;
import org.plenum.identity.InvitationUnusable;
import org.plenum.identity.InvitationView;
import org.plenum.identity.InvitedSomebodyElse;
import org.plenum.identity.Members;
import org.plenum.kernel.Invalid;

/** {@code /invitations/{token}}: a new account with a password of the person's choosing, or the one they have. */
@Named
@RequestScoped
public class InvitationPage {
    @Inject
    Members members;

    @Inject
    Sessions sessions;

    @Inject
    HttpServletRequest request;

    private String token = "";
    private @Nullable InvitationView invitation;
    private String name = "";
    private String password = "";
    private boolean accountExists;

    @PostConstruct
    void read() {
        // The address is the routing's: only Faces sees the parameters that it adds.
        token = String.valueOf(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("token"));
        try {
            InvitationView open = members.invitationByToken(token);
            invitation = open;
            name = open.name();
        } catch (InvitationUnusable unusable) {
            invitation = null;
        }
    }

    public @Nullable InvitationView getInvitation() {
        return invitation;
    }

    /** True when the person logged in is the one invited. */
    public boolean isMine() {
        Caller caller = Callers.current();
        return invitation != null && caller.known() && invitation.email().equalsIgnoreCase(caller.email());
    }

    /** True when somebody else is logged in in this browser. */
    public boolean isSomebodyElse() {
        return Callers.current().known() && !isMine();
    }

    public boolean isAccountExists() {
        return accountExists;
    }

    /** Key of the text that says what the person will be. */
    public String getPurpose() {
        Set<Role> roles = invitation == null ? Set.of() : invitation.roles();
        if (roles.contains(Role.OWNER)) {
            return "identity.invitation.owner";
        }
        if (roles.contains(Role.ORGANIZER)) {
            return "identity.invitation.organizer";
        }
        return roles.contains(Role.STAFF) ? "identity.invitation.staff" : "identity.invitation.attendee";
    }

    public String getLoginAddress() {
        return "/login?to=/invitations/" + token;
    }

    public int getPasswordMax() {
        return Members.PASSWORD_LENGTH_MAX_CHARS;
    }

    public int getNameMax() {
        return Members.NAME_LENGTH_MAX_CHARS;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    /** Makes the account, then leads to the log-in with the address filled in and on to the right place. */
    public @Nullable String accept() {
        try {
            InvitationView accepted = members.accept(token, name, password);
            LoginHint.give(request, accepted.email());
            return redirect("/login");
        } catch (AccountExists known) {
            accountExists = true;
        } catch (Invalid invalid) {
            invalid.errors().forEach(error -> say(error.field(), error.message()));
        } catch (IdentityUnavailable away) {
            say(null, away.getMessage());
        } catch (InvitationUnusable unusable) {
            invitation = null;
        }
        return null;
    }

    /** Adds the roles to the account of the person logged in. */
    public @Nullable String join() {
        try {
            members.acceptAsCaller(token);
            sessions.current(request.getSession(false), Callers.current().realm())
                    .ifPresent(WebSession::expire);
            return redirect("/login");
        } catch (InvitedSomebodyElse | IdentityUnavailable refused) {
            say(null, refused.getMessage());
        } catch (InvitationUnusable unusable) {
            invitation = null;
        }
        return null;
    }

    private static @Nullable String redirect(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(path);
        } catch (java.io.IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
        return null;
    }

    private static void say(@Nullable String field, String message) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
    }
}
