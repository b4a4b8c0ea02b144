package org.plenum.web.kept;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenum.access.Permission;
import org.plenum.tenancy.Tenancy;
import org.plenum.web.identity.Recognized;
import org.plenum.web.ui.Languages;

/**
 * Answers public pages from {@link PageCache}. Behind the filter that binds the organization, so that a closed one is closed, and before the one that binds the caller: a
 * page that is kept is made for nobody. Its place among the filters is in web.xml.
 */
@WebFilter(filterName = "kept-pages", asyncSupported = true)
public class KeptPagesFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Permission> CHANGING =
            EnumSet.of(Permission.EVENTS_EDIT, Permission.AGENDA_EDIT, Permission.BRANDING_EDIT);

    @Inject
    private transient PageCache cache;

    @Inject
    private transient UserTransaction transaction;

    /** With this header a request gets its page made for it alone: for measuring, in places where anybody may. */
    @Inject
    @ConfigProperty(name = "plenum.pages.uncached-header")
    transient Optional<String> uncached;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!READING.contains(request.getMethod())) {
            try {
                chain.doFilter(request, response);
            } finally {
                tellOfChange(request);
            }
            return;
        }
        Optional<PageKey> key = KeptAddresses.of(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (uncached.map(request::getHeader).isPresent()) {
            readAtOnce(request, response, chain);
            return;
        }
        PageCache.Outcome outcome = cache.page(key.get(), () -> made(key.get(), request, response, chain));
        if (outcome.page().isPresent()) {
            KeptPage page = outcome.page().get();
            if (page.language().equals(request.getParameter(Languages.PARAMETER))) {
                Languages.remember(request, response);
            } else {
                response.addHeader("Vary", "Accept-Language, Cookie");
            }
            page.send(request, response);
        } else if (!outcome.made()) {
            chain.doFilter(request, response);
        }
    }

    /** When somebody has sent something who may change what public pages show. Not for everybody: while many buy, pages would not be kept for a moment. */
    private void tellOfChange(HttpServletRequest request) {
        if (CHANGING.stream().anyMatch(Recognized.caller(request)::may)) {
            Tenancy.currentIfAny().ifPresent(organization -> cache.changed(organization.id()));
        }
    }

    /** All that a page shows is read in one transaction: from one connection, which is told once whose it is. Nothing is written there. */
    private void readAtOnce(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            transaction.begin();
            try {
                chain.doFilter(request, response);
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException failure) {
            throw new ServletException(failure);
        }
    }

    /** Answers by itself when the page is none to be kept. */
    private Optional<KeptPage> made(
            PageKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AnybodysRequest anybodys = new AnybodysRequest(request, key);
        CapturedAnswer answer = new CapturedAnswer(response);
        readAtOnce(anybodys, answer, chain);
        Optional<KeptPage> page = anybodys.beganSession()
                ? Optional.empty()
                : answer.page(Languages.of(anybodys).getLanguage());
        if (page.isEmpty()) {
            answer.release();
        }
        return page;
    }
}
