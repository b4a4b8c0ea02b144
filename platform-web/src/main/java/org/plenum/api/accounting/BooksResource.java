package org.plenum.api.accounting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import org.plenum.accounting.Balance;
import org.plenum.accounting.Books;
import org.plenum.accounting.EntryView;
import org.plenum.accounting.Period;
import org.plenum.accounting.Posting;
import org.plenum.accounting.TaxSum;
import org.plenum.api.Answers;
import org.plenum.api.Fields;
import org.plenum.api.Lists;
import org.plenum.api.Query;
import org.plenum.kernel.Money;

/** The journal, and what follows from it. */
@Path("/accounting")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BooksResource {
    private static final int DAY_LENGTH_MAX_CHARS = 10;

    @Inject
    Books books;

    @Inject
    Lists lists;

    @Inject
    Query query;

    @Inject
    Clock clock;

    @GET
    @Path("journal")
    public Response journal() {
        return lists.answer(books.entries(period(), lists.asked()), BooksResource::entry);
    }

    /** A few rates, at once. */
    @GET
    @Path("taxes")
    public Response taxes() {
        return Answers.ok(Answers.whole(books.taxes(period()), BooksResource::tax));
    }

    /** A few accounts, at once. */
    @GET
    @Path("balances")
    public Response balances() {
        return Answers.ok(Answers.whole(books.balances(period()), BooksResource::balance));
    }

    private Period period() {
        return Period.of(
                query.text("from", DAY_LENGTH_MAX_CHARS),
                query.text("to", DAY_LENGTH_MAX_CHARS),
                clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static JsonObject entry(EntryView entry) {
        return new Fields()
                .id("id", entry.id())
                .oneOf("kind", entry.kind())
                .text("reference", entry.reference())
                .id("orderId", entry.paidFor())
                .text("bookedOn", entry.bookedOn().toString())
                .list("postings", entry.postings(), posting -> posting(entry, posting))
                .build();
    }

    private static JsonObject posting(EntryView entry, Posting posting) {
        return new Fields()
                .oneOf("account", posting.account())
                .number("taxRatePercent", posting.taxRatePercent())
                .money("amount", Money.ofMinor(posting.minor(), entry.currency()))
                .build();
    }

    private static JsonObject tax(TaxSum sum) {
        return new Fields()
                .number("taxRatePercent", sum.ratePercent())
                .money("net", sum.net())
                .money("tax", sum.tax())
                .money("gross", sum.gross())
                .build();
    }

    private static JsonObject balance(Balance balance) {
        return new Fields()
                .oneOf("account", balance.account())
                .money("amount", balance.amount())
                .build();
    }
}
