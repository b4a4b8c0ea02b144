package org.plenum.tickets;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.kernel.Translations;
import org.plenum.pricing.StatedPrice;
import org.plenum.tenancy.TenantSql;

/** The table of ticket types. */
@ApplicationScoped
class TicketTypeStore {
    /** What a ticket type needs to know of its event. */
    record Frame(UUID eventId, Currency currency, boolean shown) {}

    private static final String VIEW = """
            select t.*, q.capacity, q.taken, q.sold, o.capacity as outer_capacity, o.taken as outer_taken, s.shared_left,
              exists (select from ticket_wait w where w.event_id = t.event_id and w.seats > 0) as waited,
              array(select g.group_id from ticket_type_group g where g.ticket_type_id = t.id) as groups, array(select m.main_id from ticket_type_main m where m.ticket_type_id = t.id) as mains,
              array(select p.part_id from ticket_type_part p where p.bundle_id = t.id order by p.part_id) as parts,
              array(select p.quantity from ticket_type_part p where p.bundle_id = t.id order by p.part_id) as part_numbers, e.currency, e.ends_at, e.language
            from ticket_type t join event e on e.id = t.event_id join quota q on q.id = t.quota_id left join quota o on o.id = q.within
            left join lateral (
              select min(k.capacity - k.taken) as shared_left from quota_ticket_type c join quota k on k.id = c.quota_id where c.ticket_type_id = t.id) s on true
            """;

    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    Optional<Frame> frame(UUID eventId) {
        return frame("select id, currency, status from event where id = :id", eventId);
    }

    /** The event keeps its currency until the transaction ends. */
    Optional<Frame> lockFrame(UUID eventId) {
        return frame("select id, currency, status from event where id = :id for share", eventId);
    }

    private Optional<Frame> frame(String query, UUID eventId) {
        return sql.handle()
                .createQuery(query)
                .bind("id", eventId)
                .map((row, context) -> new Frame(
                        row.getObject("id", UUID.class),
                        Currency.getInstance(row.getString("currency")),
                        row.getString("status").equals("PUBLISHED")))
                .findOne();
    }

    List<TicketTypeView> ofEvent(UUID eventId) {
        AtomicBoolean waited = new AtomicBoolean();
        List<TicketTypeView> types = sql.handle()
                .createQuery(VIEW + "where t.event_id = :event order by t.position, t.id")
                .bind("event", eventId)
                .map((row, context) -> {
                    waited.compareAndSet(false, row.getBoolean("waited"));
                    return view(row);
                })
                .list();
        return BundleParts.available(waited.get() ? room(eventId).without(types) : types);
    }

    /** What the event's quotas have left, and what is wanted of it. */
    private WaitedRoom room(UUID eventId) {
        WaitedRoom room = new WaitedRoom();
        sql.handle()
                .createQuery("""
                        select t.id as type_id, coalesce(w.seats, 0) as seats, q.id as quota_id, q.capacity - q.taken as left_over
                        from ticket_type t left join ticket_wait w on w.ticket_type_id = t.id
                        join quota k on k.id = t.quota_id
                        cross join lateral (select k.id union all select k.within where k.within is not null
                          union all select c.quota_id from quota_ticket_type c where c.ticket_type_id = t.id) as its (id)
                        join quota q on q.id = its.id
                        where t.event_id = :event""")
                .bind("event", eventId)
                .map((row, context) -> room.note(row))
                .list();
        return room;
    }

    /** With the others, for what they keep for those who wait is not this one's. */
    Optional<TicketTypeView> find(UUID eventId, UUID id) {
        return ofEvent(eventId).stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /** False when another type of the event has the code. */
    boolean insert(UUID id, UUID eventId, String code, int position, TicketTypeDraft checked) {
        return bind(sql.handle().createUpdate("""
                                insert into ticket_type (id, event_id, quota_id, code, name, description, translations, price_minor, tax_rate, tax_included,
                                  sales_start_at, sales_end_at, min_per_order, max_per_order, visibility, approval, per_main, bundle, position, created_at)
                                values (:id, :event, :id, :code, :name, :description, :translations::jsonb, :price, :rate, :taxIncluded, :from, :until, :min, :max, :visibility, :approval, :perMain, :bundle, :position, :now)
                                on conflict (event_id, code) do nothing"""), code, position, checked)
                        .bind("id", id)
                        .bind("event", eventId)
                        .bind("now", clock.instant())
                        .execute()
                == 1;
    }

    /**
     * False when another version is there.
     *
     * @throws TicketCodeTaken when another type of the event was given the code a moment ago
     */
    boolean update(UUID id, int version, String code, int position, TicketTypeDraft checked) {
        try {
            return bind(sql.handle().createUpdate("""
                                    update ticket_type set code = :code, name = :name, description = :description, translations = :translations::jsonb, price_minor = :price, tax_rate = :rate, tax_included = :taxIncluded,
                                      sales_start_at = :from, sales_end_at = :until, min_per_order = :min, max_per_order = :max,
                                      visibility = :visibility, approval = :approval, per_main = :perMain, bundle = :bundle, position = :position, version = version + 1
                                    where id = :id and version = :version"""), code, position, checked)
                            .bind("id", id)
                            .bind("version", version)
                            .execute()
                    == 1;
        } catch (StatementException failure) {
            if (TenantSql.taken(failure)) {
                throw new TicketCodeTaken();
            }
            throw failure;
        }
    }

    /** Of an event; they stay until the transaction ends. */
    Set<UUID> lockIds(UUID eventId) {
        return Set.copyOf(sql.handle()
                .createQuery("select id from ticket_type where event_id = :event for key share")
                .bind("event", eventId)
                .mapTo(UUID.class)
                .list());
    }

    void setGroups(UUID id, List<UUID> groups) {
        sql.handle()
                .createUpdate("delete from ticket_type_group where ticket_type_id = :id")
                .bind("id", id)
                .execute();
        sql.handle()
                .createUpdate("insert into ticket_type_group (ticket_type_id, group_id) select :id, unnest(:groups)")
                .bind("id", id)
                .bindArray("groups", UUID.class, groups.toArray())
                .execute();
    }

    void setMains(UUID id, List<UUID> mains) {
        sql.handle()
                .createUpdate("delete from ticket_type_main where ticket_type_id = :id")
                .bind("id", id)
                .execute();
        sql.handle()
                .createUpdate("insert into ticket_type_main (ticket_type_id, main_id) select :id, unnest(:mains)")
                .bind("id", id)
                .bindArray("mains", UUID.class, mains.toArray())
                .execute();
    }

    private static @Nullable Integer perMain(@Nullable AddOn addOn) {
        return addOn == null ? null : addOn.perMain();
    }

    private static @Nullable AddOn addOn(ResultSet row) throws SQLException {
        Integer perMain = row.getObject("per_main", Integer.class);
        return perMain == null
                ? null
                : new AddOn(Arrays.asList((UUID[]) row.getArray("mains").getArray()), perMain);
    }

    void setParts(UUID id, List<BundlePart> parts) {
        sql.handle()
                .createUpdate("delete from ticket_type_part where bundle_id = :id")
                .bind("id", id)
                .execute();
        sql.handle()
                .createUpdate(
                        "insert into ticket_type_part (bundle_id, part_id, quantity) select :id, p.id, p.n from unnest(:parts, :numbers) as p (id, n)")
                .bind("id", id)
                .bindArray(
                        "parts",
                        UUID.class,
                        parts.stream().map(BundlePart::ticketTypeId).toArray())
                .bindArray(
                        "numbers",
                        Integer.class,
                        parts.stream().map(BundlePart::quantity).toArray())
                .execute();
    }

    boolean anyForGroups(UUID eventId) {
        return sql.handle()
                .createQuery(
                        "select exists(select from ticket_type t join ticket_type_group g on g.ticket_type_id = t.id where t.event_id = :event)")
                .bind("event", eventId)
                .mapTo(Boolean.class)
                .one();
    }

    /** @return the quota it had */
    UUID delete(UUID id) {
        return sql.handle()
                .createQuery("delete from ticket_type where id = :id returning quota_id")
                .bind("id", id)
                .mapTo(UUID.class)
                .one();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, String code, int position, TicketTypeDraft checked) {
        return statement
                .bind("code", code)
                .bind("position", position)
                .bind("name", checked.name())
                .bind("description", checked.description())
                .bind("translations", checked.translations().json())
                .bind("price", requireNonNull(checked.price()).minor())
                .bind("rate", checked.taxRatePercent())
                .bind("taxIncluded", checked.taxIncluded())
                .bind("from", checked.salesStartAt())
                .bind("until", checked.salesEndAt())
                .bind("min", checked.minPerOrder())
                .bind("max", checked.maxPerOrder())
                .bind("visibility", checked.visibility())
                .bind("approval", requireNonNull(checked.terms()).approval())
                .bind("bundle", requireNonNull(checked.terms()).isBundle())
                .bind("perMain", perMain(requireNonNull(checked.terms()).addOn()));
    }

    private TicketTypeView view(ResultSet row) throws SQLException {
        int taken = row.getInt("taken");
        int sold = row.getInt("sold");
        int min = row.getInt("min_per_order");
        Integer quantity = row.getObject("capacity", Integer.class);
        Integer available = lesser(
                lesser(
                        left(quantity, taken),
                        left(row.getObject("outer_capacity", Integer.class), row.getInt("outer_taken"))),
                row.getObject("shared_left", Integer.class));
        Currency currency = Currency.getInstance(row.getString("currency"));
        StatedPrice stated = new StatedPrice(
                row.getLong("price_minor"), row.getBigDecimal("tax_rate"), row.getBoolean("tax_included"));
        Instant from = instant(row, "sales_start_at");
        Instant until = instant(row, "sales_end_at");
        return new TicketTypeView(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("description"),
                row.getString("language"),
                Translations.parse(row.getString("translations")),
                Money.ofMinor(stated.grossMinor(Money.stepMinor(currency)), currency),
                Money.ofMinor(stated.minor(), currency),
                stated.taxRatePercent(),
                stated.taxIncluded(),
                quantity,
                sold,
                taken - sold,
                available,
                from,
                until,
                min,
                row.getInt("max_per_order"),
                TicketVisibility.valueOf(row.getString("visibility")),
                Arrays.asList((UUID[]) row.getArray("groups").getArray()),
                new TicketTerms(
                        row.getBoolean("approval"),
                        addOn(row),
                        BundleParts.of(row.getArray("parts"), row.getArray("part_numbers"))),
                row.getInt("position"),
                state(from, until, requireNonNull(instant(row, "ends_at")), available == null || available >= min),
                row.getInt("version"));
    }

    private SaleState state(@Nullable Instant from, @Nullable Instant until, Instant eventEnds, boolean left) {
        Instant now = clock.instant();
        if ((until != null && !now.isBefore(until)) || !now.isBefore(eventEnds)) {
            return SaleState.ENDED;
        }
        if (from != null && now.isBefore(from)) {
            return SaleState.NOT_YET;
        }
        return left ? SaleState.ON_SALE : SaleState.SOLD_OUT;
    }

    private static @Nullable Integer left(@Nullable Integer capacity, int taken) {
        return capacity == null ? null : Math.max(0, capacity - taken);
    }

    private static @Nullable Integer lesser(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
