package org.plenum.promotions;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Money;
import org.plenum.kernel.TimeCursor;
import org.plenum.pricing.PromotionKind;
import org.plenum.tenancy.TenantSql;

/** The table of promo codes, as organizers change it; sales count in it with statements of their own. */
@ApplicationScoped
class PromoCodeStore {
    private static final String VIEW = "select p.*, e.currency from promo_code p join event e on e.id = p.event_id ";

    private static final String INSERT = """
            insert into promo_code (id, event_id, code, label, kind, percent, amount_minor, ticket_types, valid_from, valid_until, uses_max,
              uses_per_customer_max, tickets_per_order_max, budget_minor, combinable, created_at)
            values (:id, :event, :code, :label, :kind, :percent, :amount, :types, :from, :until, :uses, :perCustomer, :tickets, :budget, :combinable, :now)
            on conflict (event_id, upper(code)) do nothing""";

    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    /** The event keeps it until the transaction ends. */
    Optional<Currency> lockCurrency(UUID eventId) {
        return sql.handle()
                .createQuery("select currency from event where id = :id for share")
                .bind("id", eventId)
                .mapTo(String.class)
                .findOne()
                .map(Currency::getInstance);
    }

    int count(UUID eventId) {
        return sql.handle()
                .createQuery("select count(*) from promo_code where event_id = :event")
                .bind("event", eventId)
                .mapTo(Integer.class)
                .one();
    }

    /** The newest first. */
    List<PromoCodeView> list(UUID eventId, String pattern, TimeCursor after, int limit) {
        return sql.handle()
                .createQuery(VIEW
                        + "where p.event_id = :event and (lower(p.code) like :pattern or lower(coalesce(p.label, '')) like :pattern)"
                        + " and (p.created_at, p.id) < (:at, :id) order by p.created_at desc, p.id desc limit :limit")
                .bind("event", eventId)
                .bind("pattern", pattern)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list();
    }

    Optional<PromoCodeView> find(UUID eventId, UUID id) {
        return sql.handle()
                .createQuery(VIEW + "where p.id = :id and p.event_id = :event")
                .bind("id", id)
                .bind("event", eventId)
                .map((row, context) -> view(row))
                .findOne();
    }

    /** Those whose code was free; all have the same time. */
    List<UUID> insert(UUID eventId, List<PromoCodeDraft> checked) {
        PreparedBatch batch = sql.handle().prepareBatch(INSERT);
        List<UUID> ids = new ArrayList<>();
        Instant now = clock.instant();
        for (PromoCodeDraft draft : checked) {
            ids.add(Ids.next());
            bind(batch, draft)
                    .bind("id", ids.getLast())
                    .bind("event", eventId)
                    .bind("now", now)
                    .add();
        }
        int[] inserted = batch.execute();
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 1) {
                made.add(ids.get(i));
            }
        }
        return made;
    }

    /**
     * False when another version is there.
     *
     * @throws PromoCodeTaken when another of the event has the code
     * @throws BelowUsed when more is used already than the new bounds allow
     */
    boolean update(UUID id, int version, PromoCodeDraft checked) {
        try {
            return bind(sql.handle().createUpdate("""
                                    update promo_code set code = :code, label = :label, kind = :kind, percent = :percent, amount_minor = :amount,
                                      ticket_types = :types, valid_from = :from, valid_until = :until, uses_max = :uses,
                                      uses_per_customer_max = :perCustomer, tickets_per_order_max = :tickets, budget_minor = :budget,
                                      combinable = :combinable, version = version + 1
                                    where id = :id and version = :version"""), checked)
                            .bind("id", id)
                            .bind("version", version)
                            .execute()
                    == 1;
        } catch (StatementException failure) {
            if (TenantSql.taken(failure)) {
                throw new PromoCodeTaken();
            }
            if (failure.getCause() instanceof SQLException cause && CHECK_VIOLATED.equals(cause.getSQLState())) {
                throw new BelowUsed();
            }
            throw failure;
        }
    }

    /** Of the standard: a row that the table's own checks do not allow. All else was checked before. */
    private static final String CHECK_VIOLATED = "23514";

    /** @throws PromoCodeUsed when an order has it */
    void delete(UUID id) {
        int deleted = sql.handle()
                .createUpdate(
                        "delete from promo_code p where p.id = :id and p.taken = 0 and not exists (select from order_promo where promo_code_id = p.id)")
                .bind("id", id)
                .execute();
        if (deleted == 0) {
            throw new PromoCodeUsed();
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, PromoCodeDraft checked) {
        return statement
                .bind("code", checked.code())
                .bind("label", checked.label())
                .bind("kind", requireNonNull(checked.kind()).name())
                .bind("percent", checked.percent())
                .bind("amount", checked.amount() == null ? 0 : checked.amount().minor())
                .bindArray("types", UUID.class, checked.ticketTypes().toArray())
                .bind("from", checked.validFrom())
                .bind("until", checked.validUntil())
                .bind("uses", checked.usesMax())
                .bind("perCustomer", checked.usesPerCustomerMax())
                .bind("tickets", checked.ticketsPerOrderMax())
                .bind(
                        "budget",
                        checked.budget() == null ? null : checked.budget().minor())
                .bind("combinable", checked.combinable());
    }

    private PromoCodeView view(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        PromotionKind kind = PromotionKind.valueOf(row.getString("kind"));
        boolean amount = kind == PromotionKind.AMOUNT || kind == PromotionKind.FIXED_PRICE;
        Long budget = row.getObject("budget_minor", Long.class);
        Integer usesMax = row.getObject("uses_max", Integer.class);
        Instant from = instant(row, "valid_from");
        Instant until = instant(row, "valid_until");
        int taken = row.getInt("taken");
        long given = row.getLong("given_minor");
        boolean left = (usesMax == null || taken < usesMax) && (budget == null || given < budget);
        return new PromoCodeView(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("code"),
                row.getString("label"),
                kind,
                row.getBigDecimal("percent"),
                amount ? Money.ofMinor(row.getLong("amount_minor"), currency) : null,
                Arrays.asList((UUID[]) row.getArray("ticket_types").getArray()),
                from,
                until,
                usesMax,
                row.getObject("uses_per_customer_max", Integer.class),
                row.getObject("tickets_per_order_max", Integer.class),
                budget == null ? null : Money.ofMinor(budget, currency),
                row.getBoolean("combinable"),
                taken,
                Money.ofMinor(given, currency),
                state(from, until, left),
                requireNonNull(instant(row, "created_at")),
                row.getInt("version"));
    }

    private PromoCodeState state(@Nullable Instant from, @Nullable Instant until, boolean left) {
        Instant now = clock.instant();
        if (until != null && !now.isBefore(until)) {
            return PromoCodeState.ENDED;
        }
        if (from != null && now.isBefore(from)) {
            return PromoCodeState.NOT_YET;
        }
        return left ? PromoCodeState.VALID : PromoCodeState.USED_UP;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
