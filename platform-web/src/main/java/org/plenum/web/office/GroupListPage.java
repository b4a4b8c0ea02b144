package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.plenum.groups.GroupView;
import org.plenum.groups.Groups;

/** {@code /manage/groups}: groups of people, for whom there can be tickets that others do not see. */
@Named("groupListPage")
@RequestScoped
public class GroupListPage {
    @Inject
    Groups groups;

    private List<GroupView> all = List.of();

    @PostConstruct
    void open() {
        all = groups.all();
    }

    public void load() {
        getAll();
    }

    public List<GroupView> getAll() {
        return all;
    }
}
