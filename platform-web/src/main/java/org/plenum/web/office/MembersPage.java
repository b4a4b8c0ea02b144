package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Role;
import org.plenum.identity.InvitationView;
import org.plenum.identity.MemberView;
import org.plenum.identity.Members;
import org.plenum.identity.NewInvitation;
import org.plenum.kernel.Page;
import org.plenum.web.ui.Formats;

/** {@code /manage/members}: who belongs to the organization, who is invited, and inviting. */
@Named("membersPage")
@RequestScoped
public class MembersPage {
    private static final List<Role> OFFERED = List.of(Role.STAFF, Role.ORGANIZER, Role.OWNER);
    private static final List<Role> RANKED = List.of(Role.OWNER, Role.ORGANIZER, Role.STAFF, Role.ATTENDEE);
    private static final int INVITATIONS_SHOWN_MAX = 50;

    @Inject
    Members members;

    private Page<MemberView> page = new Page<>(List.of(), null);
    private List<InvitationView> invitations = List.of();
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable Role role = Role.STAFF;

    @PostConstruct
    void open() {
        page = members.list(Asked.search(), Asked.page());
        invitations = members.invitations(null, new Page.Request(INVITATIONS_SHOWN_MAX, null)).items().stream()
                .filter(MembersPage::shown)
                .toList();
    }

    /** Customers' invitations come with every order; they are not what this page is about. */
    private static boolean shown(InvitationView invitation) {
        boolean waiting =
                invitation.state() == InvitationView.State.OPEN || invitation.state() == InvitationView.State.EXPIRED;
        return waiting && !invitation.roles().equals(Set.of(Role.ATTENDEE));
    }

    public void load() {
        getRows();
    }

    public List<MemberView> getRows() {
        return page.items();
    }

    public List<InvitationView> getInvitations() {
        return invitations;
    }

    /** The highest role says it all: an owner needs no "attendee" beside it. */
    public List<Role> shown(Set<Role> roles) {
        return RANKED.stream().filter(roles::contains).limit(1).toList();
    }

    /** Members belong to no event, so their dates are told in one zone for all. */
    public ZoneId getZone() {
        return Formats.UTC;
    }

    public @Nullable String getSearch() {
        return Asked.search();
    }

    public boolean isFirstPage() {
        return Asked.text("after") == null;
    }

    public @Nullable String getNextCursor() {
        return page.nextCursor();
    }

    public String getQuery() {
        return Asked.query("q", Asked.search());
    }

    public List<Role> getRoles() {
        return OFFERED;
    }

    public void invite() {
        InvitationView sent = members.invite(new NewInvitation(
                email == null ? "" : email,
                name == null ? "" : name,
                role == null ? Set.of() : Set.of(role),
                null,
                null,
                FacesContext.getCurrentInstance().getViewRoot().getLocale().toLanguageTag()));
        Departure.to("/manage/members", Words.of("office.members.invited", sent.email()));
    }

    public void resend(UUID invitationId) {
        InvitationView sent = members.resend(invitationId);
        Departure.to("/manage/members", Words.of("office.members.resent", sent.email()));
    }

    public void revoke(UUID invitationId) {
        members.revoke(invitationId);
        Departure.to("/manage/members", Words.of("office.members.revoked"));
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role role) {
        this.role = role;
    }
}
