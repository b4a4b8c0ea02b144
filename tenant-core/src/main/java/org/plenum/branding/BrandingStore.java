package org.plenum.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Stale;
import org.plenum.tenancy.TenantSql;

/** The one row that says how the organization looks, those of its events, and their files. */
@ApplicationScoped
@Transactional
class BrandingStore {
    private static final String COLUMNS = columns("%1$s");
    private static final String VALUES = columns("%2$s");
    private static final String SETTINGS = columns("%1$s = %2$s");
    /** Compares null with null as equal: null is the organization's own. */
    private static final String OF_EVENT = "event_id is not distinct from cast(:event as uuid)";

    /** Digests of the files as one text, so that a look is one question. */
    private static final String FILES =
            ", (select string_agg(slot || '=' || digest, ',') from brand_file where %s) as files, version from ";

    /** Values as they are kept, with the digests of their files, and which turn of them. */
    record Chosen(Map<BrandField, String> values, Map<BrandFile, String> files, int version) {}

    @Inject
    TenantSql sql;

    Optional<Chosen> find() {
        return sql.handle()
                .createQuery("select " + COLUMNS + FILES.formatted("event_id is null") + "branding")
                .map((row, context) -> chosen(row))
                .findOne();
    }

    Optional<Chosen> find(UUID event) {
        return sql.handle()
                .createQuery("select " + COLUMNS + FILES.formatted("brand_file.event_id = :event")
                        + "event_branding where event_id = :event")
                .bind("event", event)
                .map((row, context) -> chosen(row))
                .findOne();
    }

    /** Does nothing when there is a row. */
    void create(Map<BrandField, String> values) {
        bound(
                        sql.handle()
                                .createUpdate("insert into branding (" + COLUMNS + ", version) values (" + VALUES
                                        + ", 0) on conflict do nothing"),
                        values)
                .execute();
    }

    /** @param version that the caller saw */
    void replace(int version, Map<BrandField, String> values) {
        changedOne(bound(
                        sql.handle()
                                .createUpdate("update branding set " + SETTINGS
                                        + ", version = version + 1 where version = :version"),
                        values)
                .bind("version", version)
                .execute());
    }

    /** A turn in which only a file changes. */
    void touch(int version) {
        changedOne(sql.handle()
                .createUpdate("update branding set version = version + 1 where version = :version")
                .bind("version", version)
                .execute());
    }

    /** @param version that the caller saw; 0 when there was nothing */
    void replace(UUID event, int version, Map<BrandField, String> values) {
        changedOne(bound(
                                sql.handle()
                                        .createUpdate("insert into event_branding (event_id, " + COLUMNS
                                                + ", version) select :event, " + VALUES
                                                + ", 1 where :version = 0"
                                                + " on conflict (event_id) do nothing"),
                                values)
                        .bind("event", event)
                        .bind("version", version)
                        .execute()
                + bound(
                                sql.handle()
                                        .createUpdate(
                                                "update event_branding set " + SETTINGS
                                                        + ", version = version + 1 where event_id = :event and version = :version and version > 0"),
                                values)
                        .bind("event", event)
                        .bind("version", version)
                        .execute());
    }

    /** The organization's own. */
    Optional<Upload> file(BrandFile slot) {
        return sql.handle()
                .createQuery("select media_type, digest, bytes from brand_file where slot = :slot and event_id is null")
                .bind("slot", slot.name())
                .map((row, context) -> upload(row))
                .findOne();
    }

    /** Whoever has it: knowing the digest is knowing the file. */
    Optional<Upload> file(BrandFile slot, String digest) {
        return sql.handle()
                .createQuery(
                        "select media_type, digest, bytes from brand_file where slot = :slot and digest = :digest limit 1")
                .bind("slot", slot.name())
                .bind("digest", digest)
                .map((row, context) -> upload(row))
                .findOne();
    }

    void putFile(@Nullable UUID event, BrandFile slot, Upload file) {
        sql.handle()
                .createUpdate("""
                        insert into brand_file (event_id, slot, media_type, digest, bytes)
                        values (cast(:event as uuid), :slot, :type, :digest, :bytes)
                        on conflict (event_id, slot) do update set media_type = :type, digest = :digest, bytes = :bytes
                        """)
                .bind("event", event == null ? null : event.toString())
                .bind("slot", slot.name())
                .bind("type", file.mediaType())
                .bind("digest", file.digest())
                .bind("bytes", file.bytes())
                .execute();
    }

    void removeFile(@Nullable UUID event, BrandFile slot) {
        sql.handle()
                .createUpdate("delete from brand_file where slot = :slot and " + OF_EVENT)
                .bind("event", event == null ? null : event.toString())
                .bind("slot", slot.name())
                .execute();
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        Map<BrandField, String> values = new HashMap<>();
        for (BrandField field : BrandField.values()) {
            String value = row.getString(column(field));
            if (value != null) {
                values.put(field, value);
            }
        }
        return new Chosen(values, files(row.getString("files")), row.getInt("version"));
    }

    private static Map<BrandFile, String> files(@Nullable String listed) {
        Map<BrandFile, String> files = new EnumMap<>(BrandFile.class);
        if (listed != null) {
            for (String file : listed.split(",", -1)) {
                int between = file.indexOf('=');
                files.put(BrandFile.valueOf(file.substring(0, between)), file.substring(between + 1));
            }
        }
        return files;
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(row.getString("media_type"), row.getString("digest"), row.getBytes("bytes"));
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Map<BrandField, String> values) {
        for (BrandField field : BrandField.values()) {
            statement.bind(column(field), values.get(field));
        }
        return statement;
    }

    /** @param form with the column as first and its value as second argument */
    private static String columns(String form) {
        return Arrays.stream(BrandField.values())
                .map(field -> form.formatted(
                        column(field), field == BrandField.RADIUS_PX ? "cast(:radius_px as int)" : ":" + column(field)))
                .collect(Collectors.joining(", "));
    }

    private static String column(BrandField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static void changedOne(int rows) {
        if (rows != 1) {
            throw new Stale("brand");
        }
    }
}
