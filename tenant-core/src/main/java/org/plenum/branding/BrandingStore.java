package org.plenum.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;
import org.plenum.kernel.Stale;
import org.plenum.tenancy.TenantSql;

/** The one row that says how the organization looks. */
@ApplicationScoped
@Transactional
class BrandingStore {
    private static final RowMapper<BrandView> VIEW = (row, context) -> new BrandView(
            row.getString("name"),
            row.getString("primary_color"),
            row.getString("accent_color"),
            Typeface.of(row.getString("heading_font")).orElse(Typeface.INSTRUMENT_SANS),
            Typeface.of(row.getString("body_font")).orElse(Typeface.INSTRUMENT_SANS),
            row.getInt("radius_px"),
            HeroLayout.valueOf(row.getString("hero_layout")),
            HeroArt.valueOf(row.getString("hero_art")),
            row.getString("logo_digest"),
            row.getString("mail_sender_name"),
            row.getString("footer"),
            row.getInt("version"));

    @Inject
    TenantSql sql;

    Optional<BrandView> find() {
        return sql.handle().createQuery("""
                        select name, primary_color, accent_color, heading_font, body_font, radius_px, hero_layout, hero_art, logo_digest, mail_sender_name,
                               footer, version
                        from branding
                        """).map(VIEW).findOne();
    }

    /** Does nothing when there is a row. */
    void create(BrandView brand) {
        bound(sql.handle().createUpdate("""
                        insert into branding (name, primary_color, accent_color, heading_font, body_font, radius_px, hero_layout, hero_art, mail_sender_name,
                                              footer, version)
                        values (:name, :primary, :accent, :heading, :body, :radius, :layout, :art, :sender, :footer, 0)
                        on conflict do nothing
                        """), brand).execute();
    }

    /** @param brand with the version that the caller saw */
    void replace(BrandView brand) {
        changedOne(bound(sql.handle().createUpdate("""
                        update branding
                        set name = :name, primary_color = :primary, accent_color = :accent, heading_font = :heading, body_font = :body, radius_px = :radius,
                            hero_layout = :layout, hero_art = :art, mail_sender_name = :sender, footer = :footer, version = version + 1
                        where version = :version
                        """), brand)
                .bind("version", brand.version())
                .execute());
    }

    void replaceLogo(int version, Logo logo) {
        changedOne(sql.handle()
                .createUpdate("""
                        update branding set logo = :bytes, logo_type = :type, logo_digest = :digest, version = version + 1 where version = :version
                        """)
                .bind("bytes", logo.bytes())
                .bind("type", logo.mediaType())
                .bind("digest", logo.digest())
                .bind("version", version)
                .execute());
    }

    void removeLogo(int version) {
        changedOne(sql.handle().createUpdate("""
                        update branding set logo = null, logo_type = null, logo_digest = null, version = version + 1 where version = :version
                        """).bind("version", version).execute());
    }

    Optional<Logo> logo() {
        return sql.handle()
                .createQuery("select logo, logo_type, logo_digest from branding where logo is not null")
                .map((row, context) ->
                        new Logo(row.getString("logo_type"), row.getString("logo_digest"), row.getBytes("logo")))
                .findOne();
    }

    private static Update bound(Update statement, BrandView brand) {
        return statement
                .bind("name", brand.name())
                .bind("primary", brand.primaryColor())
                .bind("accent", brand.accentColor())
                .bind("heading", brand.headingFont().id())
                .bind("body", brand.bodyFont().id())
                .bind("radius", brand.radiusPx())
                .bind("layout", brand.heroLayout().name())
                .bind("art", brand.heroArt().name())
                .bind("sender", brand.mailSenderName())
                .bind("footer", brand.footer());
    }

    private static void changedOne(int rows) {
        if (rows != 1) {
            throw new Stale("brand");
        }
    }
}
