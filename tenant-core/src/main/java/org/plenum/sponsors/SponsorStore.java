package org.plenum.sponsors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.plenum.pictures.Picture;
import org.plenum.tenancy.TenantSql;

/** The tables of tiers and sponsors. */
@ApplicationScoped
class SponsorStore {
    private static final String SPONSOR =
            "select s.id, s.event_id, s.tier_id, s.name, s.url, s.logo_digest, s.position, s.version from sponsor s ";
    private static final RowMapper<TierView> TIER_VIEW = (row, context) -> new TierView(
            row.getObject("id", UUID.class),
            row.getObject("event_id", UUID.class),
            row.getString("name"),
            TierSize.valueOf(row.getString("size")),
            row.getInt("position"),
            row.getInt("version"));
    private static final RowMapper<SponsorView> SPONSOR_VIEW = (row, context) -> new SponsorView(
            row.getObject("id", UUID.class),
            row.getObject("event_id", UUID.class),
            row.getObject("tier_id", UUID.class),
            row.getString("name"),
            row.getString("url"),
            row.getString("logo_digest"),
            row.getInt("position"),
            row.getInt("version"));

    @Inject
    TenantSql sql;

    List<TierView> tiers(UUID eventId) {
        return sql.handle()
                .createQuery("select * from sponsor_tier where event_id = :event order by position, id")
                .bind("event", eventId)
                .map(TIER_VIEW)
                .list();
    }

    Optional<TierView> tier(UUID eventId, UUID id) {
        return sql.handle()
                .createQuery("select * from sponsor_tier where id = :id and event_id = :event")
                .bind("id", id)
                .bind("event", eventId)
                .map(TIER_VIEW)
                .findOne();
    }

    void insert(TierView tier) {
        bind(sql.handle().createUpdate("""
                        insert into sponsor_tier (id, event_id, name, size, position, version) values (:id, :event, :name, :size, :position, :version)"""), tier).execute();
    }

    /** False when another version is there than the one before the given; as {@link #update(SponsorView)}. */
    boolean update(TierView tier) {
        return bind(sql.handle().createUpdate("""
                                update sponsor_tier set name = :name, size = :size, position = :position, version = :version
                                where id = :id and event_id = :event and version = :version - 1"""), tier).execute() == 1;
    }

    /** False when there are sponsors in it. */
    boolean deleteTier(UUID id) {
        return sql.handle()
                        .createUpdate(
                                "delete from sponsor_tier t where id = :id and not exists (select from sponsor s where s.tier_id = t.id)")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    void arrangeTiers(UUID eventId, List<UUID> ids) {
        sql.handle()
                .createUpdate(
                        "update sponsor_tier t set position = o.at from unnest(:ids) with ordinality o (id, at) where t.id = o.id and t.event_id = :event")
                .bindArray("ids", UUID.class, ids.toArray())
                .bind("event", eventId)
                .execute();
    }

    /** By tier, then position. */
    List<SponsorView> sponsors(UUID eventId) {
        return sql.handle()
                .createQuery(
                        SPONSOR
                                + "join sponsor_tier t on t.id = s.tier_id where s.event_id = :event order by t.position, t.id, s.position, s.id")
                .bind("event", eventId)
                .map(SPONSOR_VIEW)
                .list();
    }

    Optional<SponsorView> sponsor(UUID eventId, UUID id) {
        return sql.handle()
                .createQuery(SPONSOR + "where s.id = :id and s.event_id = :event")
                .bind("id", id)
                .bind("event", eventId)
                .map(SPONSOR_VIEW)
                .findOne();
    }

    void insert(SponsorView sponsor) {
        bind(sql.handle().createUpdate("""
                        insert into sponsor (id, event_id, tier_id, name, url, position, version)
                        values (:id, :event, :tier, :name, :url, :position, :version)"""), sponsor).execute();
    }

    boolean update(SponsorView sponsor) {
        return bind(sql.handle().createUpdate("""
                                update sponsor set tier_id = :tier, name = :name, url = :url, position = :position, version = :version
                                where id = :id and event_id = :event and version = :version - 1"""), sponsor).execute() == 1;
    }

    /** @param picture null takes it away */
    boolean setLogo(UUID id, int version, @Nullable Picture picture) {
        return sql.handle()
                        .createUpdate("""
                                update sponsor set logo = :bytes, logo_type = :type, logo_digest = :digest, version = version + 1
                                where id = :id and version = :version""")
                        .bind("bytes", picture == null ? null : picture.bytes())
                        .bind("type", picture == null ? null : picture.mediaType())
                        .bind("digest", picture == null ? null : picture.digest())
                        .bind("id", id)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    Optional<Picture> logo(UUID eventId, UUID id) {
        return sql.handle()
                .createQuery(
                        "select logo_type, logo_digest, logo from sponsor where id = :id and event_id = :event and logo is not null")
                .bind("id", id)
                .bind("event", eventId)
                .map((row, context) ->
                        new Picture(row.getString("logo_type"), row.getString("logo_digest"), row.getBytes("logo")))
                .findOne();
    }

    void deleteSponsor(UUID id) {
        sql.handle()
                .createUpdate("delete from sponsor where id = :id")
                .bind("id", id)
                .execute();
    }

    void arrangeSponsors(UUID eventId, List<UUID> ids) {
        sql.handle()
                .createUpdate(
                        "update sponsor s set position = o.at from unnest(:ids) with ordinality o (id, at) where s.id = o.id and s.event_id = :event")
                .bindArray("ids", UUID.class, ids.toArray())
                .bind("event", eventId)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, TierView tier) {
        return statement
                .bind("id", tier.id())
                .bind("event", tier.eventId())
                .bind("name", tier.name())
                .bind("size", tier.size())
                .bind("position", tier.position())
                .bind("version", tier.version());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, SponsorView sponsor) {
        return statement
                .bind("id", sponsor.id())
                .bind("event", sponsor.eventId())
                .bind("tier", sponsor.tierId())
                .bind("name", sponsor.name())
                .bind("url", sponsor.url())
                .bind("position", sponsor.position())
                .bind("version", sponsor.version());
    }
}
