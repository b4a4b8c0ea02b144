package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.groups.GroupView;
import org.plenum.groups.Groups;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Stale;

/** {@code /manage/groups/new} and {@code /manage/groups/{group}}. */
@Named("groupFormPage")
@RequestScoped
public class GroupFormPage {
    private static final String BACK = "/manage/groups";

    @Inject
    Groups groups;

    private @Nullable GroupView group;
    private GroupForm form = new GroupForm();
    private List<Difference> differences = List.of();
    private boolean stale;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.EVENTS_EDIT)) {
            throw new Forbidden();
        }
        String asked = Asked.text("group");
        if (asked != null) {
            GroupView found = groups.get(Ids.parse("group", asked));
            group = found;
            form = GroupForm.of(found);
        }
    }

    public void load() {
        getForm();
    }

    public void save() {
        GroupView before = group;
        try {
            GroupView saved = before == null
                    ? groups.create(form.toDraft())
                    : groups.change(before.id(), form.getVersion(), form.toDraft());
            Departure.to(BACK, Words.of("office.saved", saved.name()));
        } catch (Invalid invalid) {
            // All people are one field of the page.
            throw new Invalid(invalid.errors().stream()
                    .map(error -> new Invalid.FieldError(
                            error.field().startsWith("people[") ? "people" : error.field(),
                            error.code(),
                            error.message()))
                    .distinct()
                    .toList());
        } catch (Stale newer) {
            if (before != null) {
                GroupForm newest = GroupForm.of(groups.get(before.id()));
                differences = Difference.between("office.group.", form.texts(), newest.texts());
                form.setVersion(newest.getVersion());
                stale = true;
            }
        }
    }

    public void delete() {
        GroupView mine = group;
        if (mine != null) {
            groups.delete(mine.id());
            Departure.to(BACK, Words.of("office.deleted", mine.name()));
        }
    }

    public GroupForm getForm() {
        return form;
    }

    public boolean isNew() {
        return group == null;
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getTitle() {
        return group == null ? Words.of("office.group.newTitle") : group.name();
    }
}
