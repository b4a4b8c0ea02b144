package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.agenda.Agenda;
import org.plenum.agenda.SessionView;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.languages.KnownLanguages;
import org.plenum.languages.SpokenLanguages;
import org.plenum.languages.SpokenView;
import org.plenum.web.ui.Languages;

/** {@code /manage/events/{event}/agenda/{session}}: a session in other languages. */
@Named("agendaTranslationPage")
@RequestScoped
public class AgendaTranslationPage {
    private static final int LONG_TEXT_ROWS = 6;
    private static final int LINE_MAX_CHARS = 300;
    private static final int SUMMARY_MAX_CHARS = 10_000;
    private static final int DESCRIPTION_MAX_CHARS = 40_000;

    @Inject
    Agenda agenda;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    SpokenLanguages spokenLanguages;

    @Inject
    Languages languages;

    private @Nullable SessionView session;
    private OtherLanguages others = new OtherLanguages();
    private int version;

    /** Asked for once: each fold is looked at for each of its fields. */
    private SpokenView spoken = new SpokenView(List.of(), KnownLanguages.ENGLISH, 0);

    @PostConstruct
    void open() {
        spoken = spokenLanguages.current();
        if (!Callers.current().may(Permission.AGENDA_EDIT)) {
            throw new Forbidden();
        }
        SessionView found =
                agenda.session(officeEvent.require().id(), Ids.parse("session", String.valueOf(Asked.text("session"))));
        session = found;
        others = OtherLanguages.of(found.translations());
        version = found.version();
    }

    public void load() {
        getSession();
    }

    public SessionView getSession() {
        if (session == null) {
            throw new NotFound("session");
        }
        return session;
    }

    public OtherLanguages getOthers() {
        return others;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** How the language of the event calls itself. */
    public String getWrittenIn() {
        return languages.nameOf(officeEvent.require().language());
    }

    public List<Fold> getFolds() {
        SessionView written = getSession();
        List<Fold.Text> texts = new ArrayList<>();
        add(texts, "title", null, LINE_MAX_CHARS, written.title());
        add(texts, "subtitle", null, LINE_MAX_CHARS, written.subtitle());
        add(texts, "summary", LONG_TEXT_ROWS, SUMMARY_MAX_CHARS, written.summary());
        add(texts, "description", LONG_TEXT_ROWS, DESCRIPTION_MAX_CHARS, written.description());
        return Fold.of(spoken, languages, officeEvent.require().language(), others, texts);
    }

    /** What is not said at all needs no other words. */
    private static void add(
            List<Fold.Text> texts, String name, @Nullable Integer rows, int maxChars, @Nullable String written) {
        if (written != null && !written.isBlank()) {
            texts.add(new Fold.Text(name, Words.of("office.session." + name), rows, maxChars, written));
        }
    }

    public String getBack() {
        return officeEvent.getHref() + "/agenda";
    }

    public void save() {
        agenda.translateSession(officeEvent.require().id(), getSession().id(), version, others.translations());
        Departure.to(getBack(), Words.of("office.session.saved", getSession().title()));
    }
}
