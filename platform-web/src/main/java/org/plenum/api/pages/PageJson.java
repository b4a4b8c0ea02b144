package org.plenum.api.pages;

import jakarta.json.JsonObject;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.pages.MenuPlace;
import org.plenum.pages.PageDraft;
import org.plenum.pages.PageKind;
import org.plenum.pages.PageText;
import org.plenum.pages.PageView;
import org.plenum.pages.Pages;

/** A text page in JSON. */
final class PageJson {
    private PageJson() {}

    static PageDraft draft(Body body) {
        return new PageDraft(
                body.optionalText("slug"),
                body.optionalOneOf("kind", PageKind.class),
                body.optionalOneOf("menu", MenuPlace.class),
                body.optionalCount("position"),
                body.flag("published", false),
                body.flag("listed", true),
                body.optionalText("language"),
                body.list("texts", Pages.LANGUAGES_MAX, PageJson::text));
    }

    private static PageText text(Body body) {
        String written = body.optionalText("body");
        return new PageText(body.text("language"), body.text("title"), written == null ? "" : written);
    }

    static JsonObject of(PageView page) {
        return new Fields()
                .id("id", page.id())
                .id("eventId", page.eventId())
                .text("slug", page.slug())
                .oneOf("kind", page.kind())
                .oneOf("menu", page.menu())
                .number("position", page.position())
                .flag("published", page.published())
                .flag("listed", page.listed())
                .text("language", page.language())
                .list("texts", page.texts(), PageJson::text)
                .instant("changedAt", page.changedAt())
                .number("version", page.version())
                .build();
    }

    private static JsonObject text(PageText text) {
        return new Fields()
                .text("language", text.language())
                .text("title", text.title())
                .text("body", text.body())
                .build();
    }
}
