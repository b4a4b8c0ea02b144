package org.plenum.api.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Patch;
import org.plenum.api.Versions;
import org.plenum.kernel.Ids;
import org.plenum.pages.PageView;
import org.plenum.pages.Pages;

/** What is asked of text pages, be they the organization's (the event is null) or an event's. */
@RequestScoped
class PageAnswers {
    @Inject
    Pages pages;

    Response list(@Nullable UUID event) {
        return Answers.ok(Answers.whole(pages.all(event), PageJson::of));
    }

    Response create(@Nullable UUID event, Body body) {
        PageView page = pages.create(event, body.read(PageJson::draft));
        String owner = event == null ? "" : "/events/" + event;
        return Answers.created(owner + "/pages/" + page.id(), PageJson.of(page), page.version());
    }

    Response get(@Nullable UUID event, String id) {
        PageView page = pages.get(event, page(id));
        return Answers.ok(PageJson.of(page), page.version());
    }

    Response change(@Nullable UUID event, String id, @Nullable String ifMatch, Body patch) {
        PageView current = pages.get(event, page(id));
        Body wanted = Patch.of(patch, PageJson.of(current), ifMatch, current.version());
        PageView changed = pages.change(event, current.id(), current.version(), wanted.read(PageJson::draft));
        return Answers.ok(PageJson.of(changed), changed.version());
    }

    Response delete(@Nullable UUID event, String id, @Nullable String ifMatch) {
        PageView current = pages.get(event, page(id));
        Versions.ifGiven(ifMatch, current.version());
        pages.delete(event, current.id());
        return Answers.none();
    }

    private static UUID page(String id) {
        return Ids.parse("page", id);
    }
}
