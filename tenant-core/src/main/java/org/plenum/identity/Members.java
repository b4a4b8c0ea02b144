package org.plenum.identity;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Role;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Page;
import org.plenum.kernel.Translations;
import org.plenum.tenancy.Tenancy;

/** The people of an organization and those invited to become so. */
@Door
public class Members {
    public static final int NAME_LENGTH_MAX_CHARS = 100;
    /** As the realm's password policy says. */
    public static final int PASSWORD_LENGTH_MIN_CHARS = 10;

    public static final int PASSWORD_LENGTH_MAX_CHARS = 128;

    @Inject
    InvitationStore invitations;

    @Inject
    MemberStore members;

    @Inject
    RealmAccounts accounts;

    /**
     * Invites; {@link Invited} carries the token to whoever sends the mail. Inviting somebody again whose invitation (for the same event and ticket) is still open
     * adds the roles to that one and sends nothing: {@link #resend} does.
     *
     * @throws Invalid field by field
     */
    @Requires(Permission.MEMBERS_MANAGE)
    public InvitationView invite(NewInvitation wanted) {
        Checks checks = new Checks();
        String email = checks.email("email", wanted.email()).toLowerCase(Locale.ROOT);
        String name = checks.line("name", wanted.name(), NAME_LENGTH_MAX_CHARS);
        String locale = checks.text("locale", wanted.locale(), 35);
        checks.that(!wanted.roles().isEmpty(), "roles", "required", "Choose at least one role.");
        checks.that(
                !wanted.roles().contains(Role.SUPERADMIN),
                "roles",
                "unknown",
                "This is not a role of an organization.");
        checks.done();
        return invitations.invite(
                new NewInvitation(email, name, wanted.roles(), wanted.eventId(), wanted.ticketId(), locale));
    }

    /** Sends the invitation again with a new token; earlier mails stop working. */
    @Requires(Permission.MEMBERS_MANAGE)
    public InvitationView resend(UUID invitationId) {
        return invitations.resend(invitationId);
    }

    @Requires(Permission.MEMBERS_MANAGE)
    public void revoke(UUID invitationId) {
        invitations.revoke(invitationId);
    }

    /** Newest first; {@code search} is part of a name or address, null for all. */
    @Requires(Permission.MEMBERS_VIEW)
    public Page<InvitationView> invitations(@Nullable String search, Page.Request page) {
        return invitations.list(search, page);
    }

    @Requires(Permission.MEMBERS_VIEW)
    public InvitationView invitation(UUID invitationId) {
        return invitations.byId(invitationId);
    }

    /** By address; {@code search} is part of a name or address, null for all. */
    @Requires(Permission.MEMBERS_VIEW)
    public Page<MemberView> list(@Nullable String search, Page.Request page) {
        return members.list(search, page);
    }

    /** Everybody with a role, the longest known first; at most {@link MemberStore#HAVING_MAX}. */
    @Requires(Permission.MEMBERS_VIEW)
    public List<MemberView> having(Role role) {
        return members.having(role);
    }

    @Requires(Permission.MEMBERS_VIEW)
    public MemberView member(UUID id) {
        return members.byId(id);
    }

    /** @throws InvitationUnusable unless it is open */
    @Unrestricted("the token, which only the mail carries, is the proof")
    public InvitationView invitationByToken(String token) {
        return invitations.open(token);
    }

    /**
     * Makes the account that the invitation promises, with its address verified, since the token came by mail.
     *
     * @return the accepted invitation
     * @throws AccountExists when the address has an account; then {@link #acceptAsCaller} after logging in
     * @throws Invalid for fields {@code name} and {@code password}, the latter also when the realm's policy refuses it
     * @throws InvitationUnusable unless it is open
     * @throws IdentityUnavailable when the identity server does not answer; the invitation stays open
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // talks to the identity server between two transactions
    @Unrestricted("the token, which only the mail carries, is the proof")
    public InvitationView accept(String token, String name, String password) {
        InvitationView invitation = invitations.open(token);
        Checks checks = new Checks();
        String trimmed = checks.line("name", name, NAME_LENGTH_MAX_CHARS);
        checks.that(
                password.length() >= PASSWORD_LENGTH_MIN_CHARS,
                "password",
                "too-short",
                "At least " + PASSWORD_LENGTH_MIN_CHARS + " characters.");
        checks.that(
                password.length() <= PASSWORD_LENGTH_MAX_CHARS,
                "password",
                "too-long",
                "At most " + PASSWORD_LENGTH_MAX_CHARS + " characters.");
        checks.that(
                !password.strip().equalsIgnoreCase(invitation.email()),
                "password",
                "is-address",
                "Choose something else than your address.");
        checks.done();
        String realm = Tenancy.current().slug();
        UUID account = accounts.create(realm, invitation.email(), trimmed, password);
        accounts.addRoles(realm, account, invitation.roles());
        return invitations.accept(
                token, new MemberStore.Seen(account, trimmed, invitation.email(), invitation.roles()));
    }

    /**
     * Adds the invitation's roles to the account of the caller. The caller's session learns them at its next refresh.
     *
     * @throws InvitedSomebodyElse when the caller's verified address is not the invited one
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // talks to the identity server between two transactions
    @Unrestricted("the token and the caller's verified address are the proof")
    public InvitationView acceptAsCaller(String token) {
        Caller caller = Callers.current();
        UUID account = caller.requireId();
        InvitationView invitation = invitations.open(token);
        String realm = Tenancy.current().slug();
        if (!caller.realm().equals(realm) || !invitation.email().equalsIgnoreCase(caller.email())) {
            throw new InvitedSomebodyElse();
        }
        accounts.addRoles(realm, account, invitation.roles());
        java.util.EnumSet<Role> roles = java.util.EnumSet.copyOf(invitation.roles());
        roles.addAll(caller.roles());
        return invitations.accept(
                token, new MemberStore.Seen(account, caller.name(), invitation.email(), Set.copyOf(roles)));
    }

    /** The language that the caller has chosen here; empty while they have chosen none. */
    @Unrestricted("reads nothing but the caller's own entry")
    public Optional<String> language() {
        return members.language(Callers.current().requireId());
    }

    /** Keeps the language that the caller has chosen, also for their mails. */
    @Unrestricted("writes nothing but the caller's own entry")
    public void choose(String language) {
        Checks checks = new Checks();
        checks.matches("language", language, Translations.TAG, "This is not the tag of a language, like de.");
        checks.done();
        members.choose(Callers.current().requireId(), language);
    }

    /** The language of whoever has this address; empty when nobody has, or has chosen none. */
    @Unrestricted("Called by what writes mails to the address; no edge calls it")
    public Optional<String> languageOf(String email) {
        return members.languageOf(email);
    }

    /** Notes that the caller has just logged in, so that they stand in the list of members. */
    @Unrestricted("writes nothing but the caller's own entry")
    public void seen() {
        Caller caller = Callers.current();
        members.seen(new MemberStore.Seen(
                caller.requireId(), caller.name(), caller.email() == null ? "" : caller.email(), caller.roles()));
    }
}
