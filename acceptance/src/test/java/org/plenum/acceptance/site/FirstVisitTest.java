package org.plenum.acceptance.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.acceptance.support.Chromium;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Screen;

/** What somebody fetches who has never been here: the budget of a first visit. */
class FirstVisitTest {
    /** The goal is 300 kB; what is there now leaves half of it to pictures. */
    private static final long BYTES_MAX = 150_000;

    private static final int REQUESTS_MAX = 16;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/events/{code}", "/events/{code}/tickets"})
    void aFirstVisitIsCheap(String address) {
        Organization organization = Organization.fresh();
        Sale sale = organization.sale(1250, 10);
        try (Chromium chromium = new Chromium()) {
            Screen visitor = chromium.person(Platform.artefacts().resolve("first-visit"));
            List<Request> requests = new ArrayList<>();
            visitor.page().onRequestFinished(requests::add);
            visitor.open(organization.url() + address.replace("{code}", sale.eventCode()));
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);

            List<String> all = requests.stream()
                    .map(request -> bytes(request) + " " + request.url())
                    .toList();
            long bytes = requests.stream().mapToLong(FirstVisitTest::bytes).sum();
            assertTrue(requests.size() > 3, () -> "the page and its files: " + all);
            assertTrue(bytes > 20_000 && bytes < BYTES_MAX, () -> bytes + " bytes: " + all);
            assertTrue(requests.size() <= REQUESTS_MAX, () -> requests.size() + " requests: " + all);
        }
    }

    private static long bytes(Request request) {
        return (long) request.sizes().responseBodySize + request.sizes().responseHeadersSize;
    }
}
