package org.plenum.invoicing;

import jakarta.inject.Inject;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Door;
import org.plenum.kernel.Stale;
import org.plenum.tenancy.TenantSql;

/** What the organization's invoices say of it, and whether machines can read them. It concerns those that are issued from then on. */
@Door
public class Invoicing {
    @Inject
    TenantSql sql;

    @Unrestricted("it stands on every invoice")
    public SellerView seller() {
        return sql.handle()
                .createQuery("select * from invoicing")
                .map((row, context) -> new SellerView(
                        new SellerDraft(
                                row.getBoolean("electronic"),
                                row.getString("name"),
                                row.getString("street"),
                                row.getString("postal_code"),
                                row.getString("city"),
                                row.getString("country"),
                                row.getString("vat_id"),
                                row.getString("tax_number"),
                                row.getString("registration"),
                                row.getString("exemption")),
                        row.getInt("version")))
                .findOne()
                .orElse(SellerView.NOTHING);
    }

    /**
     * @param version that the caller saw
     * @throws org.plenum.kernel.Invalid field by field
     * @throws Stale when the version is not the newest
     */
    @Requires(Permission.PAYMENTS_MANAGE)
    public SellerView change(int version, SellerDraft draft) {
        SellerDraft checked = SellerCheck.checked(draft);
        int rows = sql.handle()
                .createUpdate("""
                        insert into invoicing as i (electronic, name, street, postal_code, city, country, vat_id, tax_number, registration, exemption, version)
                        select :electronic, :name, :street, :postalCode, :city, :country, :vatId, :taxNumber, :registration, :exemption, :version + 1
                        where :version = 0 or exists (select from invoicing)
                        on conflict (one) do update set electronic = excluded.electronic, name = excluded.name, street = excluded.street,
                          postal_code = excluded.postal_code, city = excluded.city, country = excluded.country, vat_id = excluded.vat_id,
                          tax_number = excluded.tax_number, registration = excluded.registration, exemption = excluded.exemption,
                          version = excluded.version
                        where i.version = :version""")
                .bind("electronic", checked.electronic())
                .bind("name", checked.name())
                .bind("street", checked.street())
                .bind("postalCode", checked.postalCode())
                .bind("city", checked.city())
                .bind("country", checked.country())
                .bind("vatId", checked.vatId())
                .bind("taxNumber", checked.taxNumber())
                .bind("registration", checked.registration())
                .bind("exemption", checked.exemption())
                .bind("version", version)
                .execute();
        if (rows == 0) {
            throw new Stale("invoicing");
        }
        return seller();
    }
}
