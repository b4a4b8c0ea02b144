package org.plenum.acceptance.crash;

import java.util.ArrayList;
import java.util.List;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Tables;
import org.plenum.localstack.Stack;

/** What the databases know of what happened. */
final class Traces {
    private Traces() {}

    /** What became of an order. */
    record Outcome(String order, String status, String email, int bought, int tickets) {}

    static Outcome of(Organization organization, String orderId) {
        List<String> row = Tables.rows(Stack.DATABASE, """
                select o.id, o.status, o.buyer_email, (select sum(quantity) from %1$s.order_line where order_id = o.id),
                  (select count(*) from %1$s.ticket where order_id = o.id and status = 'VALID')
                from %1$s.orders o where o.id = ?::uuid""".formatted(organization.schema()), orderId)
                .getFirst();
        return new Outcome(
                row.get(0), row.get(1), row.get(2), Integer.parseInt(row.get(3)), Integer.parseInt(row.get(4)));
    }

    static int orders(Organization organization, String status) {
        return Tables.count("select count(*) from %s.orders where status = ?".formatted(organization.schema()), status);
    }

    /** Until its provisioning has begun the step; at once for none. */
    static void awaitStep(Organization organization, String step) {
        Await.until("step " + step, () -> step.isEmpty() || Tables.count("""
                                select count(*) from platform.provisioning_step s join platform.organization o on o.id = s.organization_id
                                where o.slug = ? and s.name = ? and s.started_at is not null""", organization.slug(), step) > 0);
    }

    /** As if a quarter of an hour had passed: every reservation that nobody has paid is over. */
    static void letHoldsEnd(Organization organization) {
        Tables.change(
                "update %s.orders set expires_at = now() - interval '1 second' where status in ('HELD', 'PENDING')"
                        .formatted(organization.schema()));
        Tables.change(
                "update platform.scheduled_tasks set execution_time = now() where split_part(task_instance, '/', 1) = ? and task_name like 'orders.%'",
                organization.schema());
    }

    /** What was made without a record of it. */
    static List<String> schemasAndRealmsWithoutStep() {
        List<String> made = new ArrayList<>();
        Tables.rows(Stack.DATABASE, "select 'schema ' || nspname from pg_namespace where nspname like 't\\_%'")
                .forEach(made::addAll);
        Tables.rows(
                        Stack.KEYCLOAK_DATABASE,
                        "select 'realm ' || name from realm where name not in ('master', 'platform')")
                .forEach(made::addAll);
        Tables.rows(Stack.DATABASE, """
                select s.name || ' ' || case s.name when 'schema' then 't_' || replace(o.slug, '-', '_') else o.slug end
                from platform.provisioning_step s join platform.organization o on o.id = s.organization_id
                where s.name in ('schema', 'realm') and s.finished_at is not null""").forEach(made::removeAll);
        return made;
    }
}
