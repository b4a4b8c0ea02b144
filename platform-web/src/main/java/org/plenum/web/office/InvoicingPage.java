package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.invoicing.Invoicing;
import org.plenum.kernel.Stale;
import org.plenum.payments.StripeAccounts;

/** {@code /manage/payments/invoices}: what invoices say of the organization, and whether machines can read them. */
@Named("invoicingPage")
@RequestScoped
public class InvoicingPage {
    private static final String ADDRESS = "/manage/payments/invoices";

    @Inject
    Invoicing invoicing;

    @Inject
    StripeAccounts stripe;

    private SellerForm form = new SellerForm();
    private List<Difference> differences = List.of();
    private boolean stale;
    private int toAnswer;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.PAYMENTS_MANAGE)) {
            throw new Forbidden();
        }
        form = SellerForm.of(invoicing.seller());
        toAnswer = stripe.disputesToAnswer();
    }

    public void load() {
        getForm();
    }

    public void save() {
        try {
            invoicing.change(form.getVersion(), form.toDraft());
            Departure.to(ADDRESS, Words.of("office.invoicing.saved"));
        } catch (Stale newer) {
            SellerForm newest = SellerForm.of(invoicing.seller());
            differences = Difference.between("office.invoicing.", form.texts(), newest.texts());
            form.setVersion(newest.getVersion());
            stale = true;
        }
    }

    public SellerForm getForm() {
        return form;
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public int getToAnswer() {
        return toAnswer;
    }
}
