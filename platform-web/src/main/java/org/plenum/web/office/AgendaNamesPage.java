package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.agenda.Agenda;
import org.plenum.agenda.AgendaView;
import org.plenum.kernel.Stale;
import org.plenum.kernel.Translations;
import org.plenum.languages.SpokenLanguages;
import org.plenum.web.ui.Languages;

/** {@code /manage/events/{event}/names}: the names of tracks and rooms in other languages, all in one table. */
@Named("agendaNamesPage")
@RequestScoped
public class AgendaNamesPage {
    private static final String NAME = "name";

    /** One row of the table. */
    public record Row(UUID id, boolean track, String name, int version, Translations before, OtherLanguages others) {
        boolean changed() {
            return !others.translations().equals(before);
        }
    }

    @Inject
    Agenda agenda;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    SpokenLanguages spoken;

    @Inject
    Languages languages;

    private List<Row> rows = List.of();
    private int current;
    private int version;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.AGENDA_EDIT)) {
            throw new Forbidden();
        }
        AgendaView whole = agenda.ofEvent(officeEvent.require().id());
        List<Row> all = new ArrayList<>();
        whole.tracks()
                .forEach(track -> all.add(new Row(
                        track.id(),
                        true,
                        track.name(),
                        track.version(),
                        track.translations(),
                        OtherLanguages.of(track.translations()))));
        whole.rooms()
                .forEach(room -> all.add(new Row(
                        room.id(),
                        false,
                        room.name(),
                        room.version(),
                        room.translations(),
                        OtherLanguages.of(room.translations()))));
        rows = all;
        current = whole.version();
        version = current;
    }

    public void load() {
        getRows();
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Of the whole agenda: which rows there are changes with it. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** One column for each active language but the event's. */
    public List<String> getColumns() {
        return spoken.current().active().stream()
                .filter(tag -> !tag.equals(officeEvent.require().language()))
                .toList();
    }

    public String nameOf(@Nullable String tag) {
        return tag == null ? "" : languages.nameOf(tag);
    }

    public String getBack() {
        return officeEvent.getHref() + "/agenda";
    }

    public void save() {
        if (version != current) {
            throw new Stale("agenda");
        }
        UUID event = officeEvent.require().id();
        for (Row row : rows) {
            if (row.changed() && row.track()) {
                agenda.translateTrack(
                        event, row.id(), row.version(), row.others().translations());
            } else if (row.changed()) {
                agenda.translateRoom(
                        event, row.id(), row.version(), row.others().translations());
            }
        }
        Departure.to(getBack(), Words.of("office.names.saved"));
    }

    /** The field of a row's name, as pages call it. */
    public String getField() {
        return NAME;
    }
}
