package org.plenum.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;
import org.plenum.tenancy.TenantSql;

/** The tables of text pages. */
@ApplicationScoped
class PageStore {
    private static final String WHOLE = "select p.*, t.language as text_language, t.title, t.body from text_page p"
            + " join text_page_text t on t.page_id = p.id where ";
    private static final String IN_ORDER = " order by p.position, p.id, t.language";
    /** A page without its texts. */
    private static final RowMapper<PageView> BARE = (row, context) -> bare(row);

    @Inject
    TenantSql sql;

    List<PageView> ofOwner(@Nullable UUID eventId) {
        return whole(sql.handle()
                .createQuery(WHOLE + "p.event_id is not distinct from :event::uuid" + IN_ORDER)
                .bind("event", eventId));
    }

    Optional<PageView> find(@Nullable UUID eventId, UUID id) {
        return one(sql.handle()
                .createQuery(WHOLE + "p.id = :id and p.event_id is not distinct from :event::uuid" + IN_ORDER)
                .bind("id", id)
                .bind("event", eventId));
    }

    Optional<PageView> published(@Nullable UUID eventId, String slug) {
        return one(sql.handle()
                .createQuery(WHOLE + "p.slug = :slug and p.published and p.event_id is not distinct from :event::uuid"
                        + IN_ORDER)
                .bind("slug", slug)
                .bind("event", eventId));
    }

    List<PageView> published(@Nullable UUID eventId, PageKind kind) {
        return whole(sql.handle()
                .createQuery(WHOLE + "p.kind = :kind and p.published and p.event_id is not distinct from :event::uuid"
                        + IN_ORDER)
                .bind("kind", kind)
                .bind("event", eventId));
    }

    /** Of the organization and, unless null, of one event. */
    List<PageLink> links(@Nullable UUID eventId) {
        return links(sql.handle().createQuery("""
                        select p.*, t.language as text_language, t.title from text_page p join text_page_text t on t.page_id = p.id
                        where p.published and p.listed and p.kind not in ('QUESTION', 'INTRODUCTION') and (p.event_id is null or p.event_id = :event::uuid)
                        order by p.position, p.id""").bind("event", eventId));
    }

    /** Of the organization and of some events. */
    List<PageLink> links(List<UUID> eventIds) {
        return links(sql.handle().createQuery("""
                        select p.*, t.language as text_language, t.title from text_page p join text_page_text t on t.page_id = p.id
                        where p.published and p.listed and p.kind not in ('QUESTION', 'INTRODUCTION') and (p.event_id is null or p.event_id = any(:events))
                        order by p.position, p.id""").bindArray("events", UUID.class, eventIds.toArray()));
    }

    /** @throws PageSlugTaken or {@link PageKindTaken} when another was a moment earlier */
    void insert(PageView page) {
        refusingTaken(() -> bind(sql.handle().createUpdate("""
                                insert into text_page (id, event_id, slug, kind, menu, position, published, listed, language, changed_at, version)
                                values (:id, :event, :slug, :kind, :menu, :position, :published, :listed, :language, :changed, :version)"""), page).execute());
        insertTexts(page);
    }

    /** False when another version is there than the one before the given. */
    boolean update(PageView page) {
        int rows =
                refusingTaken(() -> bind(sql.handle().createUpdate("""
                                update text_page set slug = :slug, kind = :kind, menu = :menu, position = :position, published = :published,
                                  listed = :listed, language = :language, changed_at = :changed, version = :version
                                where id = :id and version = :version - 1"""), page).execute());
        if (rows == 0) {
            return false;
        }
        sql.handle()
                .createUpdate("delete from text_page_text where page_id = :id")
                .bind("id", page.id())
                .execute();
        insertTexts(page);
        return true;
    }

    void delete(UUID id) {
        sql.handle()
                .createUpdate("delete from text_page where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Pages that are not among the ids stay where they are. */
    void arrange(@Nullable UUID eventId, List<UUID> ids) {
        sql.handle()
                .createUpdate(
                        "update text_page p set position = o.at from unnest(:ids) with ordinality o (id, at) where p.id = o.id and p.event_id is not distinct from :event::uuid")
                .bindArray("ids", UUID.class, ids.toArray())
                .bind("event", eventId)
                .execute();
    }

    private void insertTexts(PageView page) {
        PreparedBatch batch = sql.handle()
                .prepareBatch(
                        "insert into text_page_text (page_id, language, title, body) values (:page, :language, :title, :body)");
        for (PageText text : page.texts()) {
            batch.bind("page", page.id())
                    .bind("language", text.language())
                    .bind("title", text.title())
                    .bind("body", text.body())
                    .add();
        }
        batch.execute();
    }

    private static int refusingTaken(java.util.function.IntSupplier statement) {
        try {
            return statement.getAsInt();
        } catch (StatementException failure) {
            if (TenantSql.taken(failure)) {
                throw String.valueOf(failure.getMessage()).contains("one_of_a_kind")
                        ? new PageKindTaken()
                        : new PageSlugTaken();
            }
            throw failure;
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, PageView page) {
        return statement
                .bind("id", page.id())
                .bind("event", page.eventId())
                .bind("slug", page.slug())
                .bind("kind", page.kind())
                .bind("menu", page.menu())
                .bind("position", page.position())
                .bind("published", page.published())
                .bind("listed", page.listed())
                .bind("language", page.language())
                .bind("changed", page.changedAt())
                .bind("version", page.version());
    }

    private static Optional<PageView> one(Query query) {
        return whole(query).stream().findFirst();
    }

    private static List<PageView> whole(Query query) {
        Map<UUID, PageView> bare = new LinkedHashMap<>();
        Map<UUID, List<PageText>> texts = new LinkedHashMap<>();
        query.registerRowMapper(PageView.class, BARE).reduceRows(bare, (pages, row) -> {
            PageView page = row.getRow(PageView.class);
            pages.putIfAbsent(page.id(), page);
            texts.computeIfAbsent(page.id(), id -> new ArrayList<>())
                    .add(new PageText(
                            row.getColumn("text_language", String.class),
                            row.getColumn("title", String.class),
                            row.getColumn("body", String.class)));
            return pages;
        });
        return bare.values().stream()
                .map(page -> with(page, texts.getOrDefault(page.id(), List.of())))
                .toList();
    }

    private static List<PageLink> links(Query query) {
        Map<UUID, PageView> bare = new LinkedHashMap<>();
        Map<UUID, Map<String, String>> titles = new LinkedHashMap<>();
        query.registerRowMapper(PageView.class, BARE).reduceRows(bare, (pages, row) -> add(pages, titles, row));
        return bare.values().stream()
                .map(page -> new PageLink(
                        page.eventId(),
                        page.slug(),
                        page.kind(),
                        page.menu(),
                        page.language(),
                        titles.getOrDefault(page.id(), Map.of())))
                .toList();
    }

    private static Map<UUID, PageView> add(
            Map<UUID, PageView> pages, Map<UUID, Map<String, String>> titles, RowView row) {
        PageView page = row.getRow(PageView.class);
        pages.putIfAbsent(page.id(), page);
        titles.computeIfAbsent(page.id(), id -> new LinkedHashMap<>())
                .put(row.getColumn("text_language", String.class), row.getColumn("title", String.class));
        return pages;
    }

    private static PageView with(PageView page, List<PageText> texts) {
        return new PageView(
                page.id(),
                page.eventId(),
                page.slug(),
                page.kind(),
                page.menu(),
                page.position(),
                page.published(),
                page.listed(),
                page.language(),
                texts,
                page.changedAt(),
                page.version());
    }

    private static PageView bare(ResultSet row) throws SQLException {
        Instant changed = row.getTimestamp("changed_at").toInstant();
        return new PageView(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("slug"),
                PageKind.valueOf(row.getString("kind")),
                MenuPlace.valueOf(row.getString("menu")),
                row.getInt("position"),
                row.getBoolean("published"),
                row.getBoolean("listed"),
                row.getString("language"),
                List.of(),
                changed,
                row.getInt("version"));
    }
}
