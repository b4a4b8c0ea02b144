package org.plenum.languages;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.kernel.Reader;
import org.plenum.tenancy.Tenancy;

/** The languages of the organization at hand. */
@Door
public class SpokenLanguages {
    @Inject
    SpokenStore store;

    @Inject
    SpokenMemory memory;

    @Inject
    Event<SpokenChanged> changed;

    /** What was chosen; all that the platform knows, with English first, while nothing was. */
    @Unrestricted("everybody who opens a page is offered them")
    public SpokenView current() {
        return memory.of(Tenancy.current().slug(), this::stored);
    }

    /** The same from the database, for jobs about a change: they may be quicker than what is remembered here is forgotten. */
    @Unrestricted("says no more than the pages do")
    public SpokenView stored() {
        return known(store.find().orElseGet(SpokenLanguages::all));
    }

    /** Somebody who reads this language here. */
    @Unrestricted("says nothing but the organization's main language")
    public Reader reader(String language) {
        return new Reader(language, current().main());
    }

    /**
     * Texts in languages that are active no more are kept.
     *
     * @param version that the caller saw
     * @throws org.plenum.kernel.Invalid when none is active, one is not known, or the main one is not active
     * @throws org.plenum.kernel.Stale when the version is not the newest
     */
    @Requires(Permission.BRANDING_EDIT)
    public SpokenView change(int version, List<String> active, @Nullable String main) {
        NavigableSet<String> wanted = new TreeSet<>(active);
        Checks checks = new Checks();
        checks.that(!wanted.isEmpty(), "active", "required", "Choose at least one language.");
        checks.that(
                KnownLanguages.all().containsAll(wanted),
                "active",
                "unknown",
                "There are no texts in one of these languages.");
        checks.that(
                main != null && wanted.contains(main),
                "main",
                "not-active",
                "The main language must be one of the active ones.");
        checks.done();
        SpokenView now = store.replace(new SpokenView(List.copyOf(wanted), String.valueOf(main), version));
        changed.fire(new SpokenChanged(now));
        return now;
    }

    private static SpokenView all() {
        return new SpokenView(List.copyOf(KnownLanguages.all()), KnownLanguages.ENGLISH, 0);
    }

    /** A language whose texts were taken away since it was chosen is not offered. */
    private static SpokenView known(SpokenView chosen) {
        List<String> active = new ArrayList<>(chosen.active());
        active.retainAll(KnownLanguages.all());
        if (active.isEmpty()) {
            return new SpokenView(List.of(KnownLanguages.ENGLISH), KnownLanguages.ENGLISH, chosen.version());
        }
        return new SpokenView(
                active, active.contains(chosen.main()) ? chosen.main() : active.getFirst(), chosen.version());
    }
}
