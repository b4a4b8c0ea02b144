package org.plenum.web.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.groups.GroupDraft;
import org.plenum.groups.GroupView;

/** A group of people as it is typed. */
public class GroupForm {
    private @Nullable String name;
    private @Nullable String people;
    private int version;

    static GroupForm of(GroupView group) {
        GroupForm form = new GroupForm();
        form.name = group.name();
        form.people = String.join("\n", group.people());
        form.version = group.version();
        return form;
    }

    GroupDraft toDraft() {
        return new GroupDraft(name, addresses(people));
    }

    /** People write one per line, or paste a list. */
    private static List<String> addresses(@Nullable String text) {
        return text == null
                ? List.of()
                : List.of(text.split("[\\s,;]+", -1)).stream()
                        .filter(address -> !address.isEmpty())
                        .toList();
    }

    Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("people", String.join("\n", addresses(people)));
        return texts;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPeople() {
        return people;
    }

    public void setPeople(@Nullable String people) {
        this.people = people;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
