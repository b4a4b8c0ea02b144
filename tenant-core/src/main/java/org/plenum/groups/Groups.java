package org.plenum.groups;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Stale;

/** Groups of people, known by the mail address with which they log in. */
@Door
public class Groups {
    public static final int NAME_LENGTH_MAX_CHARS = 80;
    public static final int PER_ORGANIZATION_MAX = 50;
    public static final int PEOPLE_MAX = 1_000;

    private static final Pattern DOMAIN = Pattern.compile("@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)+");

    @Inject
    GroupStore groups;

    /** All of the organization (at most {@link #PER_ORGANIZATION_MAX}), by name. */
    @Requires(Permission.EVENTS_EDIT)
    public List<GroupView> all() {
        return groups.all();
    }

    @Requires(Permission.EVENTS_EDIT)
    public GroupView get(UUID id) {
        return groups.find(id).orElseThrow(() -> new NotFound("group"));
    }

    /** Of all groups; they stay until the transaction ends. */
    @Requires(Permission.EVENTS_EDIT)
    public Set<UUID> lockIds() {
        return groups.lockIds();
    }

    /** To which the caller belongs, by an address that is proven to be theirs; none for nobody. */
    @Unrestricted("what somebody belongs to themselves")
    public Set<UUID> ofCaller() {
        String email = Callers.current().email();
        if (email == null) {
            return Set.of();
        }
        String address = email.toLowerCase(Locale.ROOT);
        return groups.of(List.of(address, address.substring(address.lastIndexOf('@'))));
    }

    /** @throws org.plenum.kernel.Invalid field by field */
    @Requires(Permission.EVENTS_EDIT)
    public GroupView create(GroupDraft draft) {
        GroupDraft checked = checked(draft);
        if (groups.lockIds().size() >= PER_ORGANIZATION_MAX) {
            throw new Conflict("too-many", "An organization has at most " + PER_ORGANIZATION_MAX + " groups.");
        }
        UUID id = Ids.next();
        groups.insert(id, String.valueOf(checked.name()));
        groups.setPeople(id, checked.people());
        return get(id);
    }

    /**
     * Who is in it no more keeps what they have bought.
     *
     * @param version that the caller saw
     * @throws org.plenum.kernel.Invalid field by field
     * @throws Stale when it is not the newest
     */
    @Requires(Permission.EVENTS_EDIT)
    public GroupView change(UUID id, int version, GroupDraft draft) {
        get(id);
        GroupDraft checked = checked(draft);
        if (!groups.rename(id, version, String.valueOf(checked.name()))) {
            throw new Stale("group");
        }
        groups.setPeople(id, checked.people());
        return get(id);
    }

    /** @throws GroupUsed when there are ticket types for it */
    @Requires(Permission.EVENTS_EDIT)
    public void delete(UUID id) {
        groups.delete(get(id).id());
    }

    private static GroupDraft checked(GroupDraft draft) {
        Checks checks = new Checks();
        String name = checks.line("name", draft.name(), NAME_LENGTH_MAX_CHARS);
        checks.that(
                draft.people().size() <= PEOPLE_MAX,
                "people",
                "too-many",
                "At most " + PEOPLE_MAX + " addresses and domains.");
        List<String> people = draft.people().stream()
                .limit(PEOPLE_MAX)
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (int i = 0; i < people.size(); i++) {
            if (!DOMAIN.matcher(people.get(i)).matches()) {
                checks.email("people[" + i + "]", people.get(i));
            }
        }
        checks.done();
        return new GroupDraft(name, people.stream().distinct().toList());
    }
}
