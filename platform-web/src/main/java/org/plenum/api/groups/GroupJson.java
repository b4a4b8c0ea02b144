package org.plenum.api.groups;

import jakarta.json.JsonObject;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.groups.GroupDraft;
import org.plenum.groups.GroupView;
import org.plenum.groups.Groups;

/** A group in JSON. */
final class GroupJson {
    private GroupJson() {}

    static GroupDraft draft(Body body) {
        return new GroupDraft(body.optionalText("name"), body.texts("people", Groups.PEOPLE_MAX));
    }

    static JsonObject of(GroupView group) {
        return new Fields()
                .id("id", group.id())
                .text("name", group.name())
                .texts("people", group.people())
                .number("version", group.version())
                .build();
    }
}
