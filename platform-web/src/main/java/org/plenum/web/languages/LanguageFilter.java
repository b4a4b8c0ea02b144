package org.plenum.web.languages;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.plenum.access.Callers;
import org.plenum.identity.Members;
import org.plenum.kernel.Reader;
import org.plenum.languages.SpokenLanguages;
import org.plenum.languages.SpokenView;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;
import org.plenum.web.ui.Languages;

/** Finds out in which of the organization's languages to answer, and binds the reader for the span of the request. Its place among the filters is in web.xml. */
@WebFilter(filterName = "language", asyncSupported = true)
public class LanguageFilter extends HttpFilter {
    /** Start of the name of a session's attribute, which ends with the person: their language as the organization knows it; empty for none. */
    private static final String PERSONS = "org.plenum.language-of-";

    @Inject
    private transient SpokenLanguages spoken;

    @Inject
    private transient Members members;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Tenant> tenant = Tenancy.currentIfAny();
        // While it is being set up an organization has no tables.
        if (tenant.isEmpty() || tenant.get().state() == Tenant.State.PROVISIONING) {
            chain.doFilter(request, response);
            return;
        }
        SpokenView languages = spoken.current();
        String language = Languages.settle(
                        request, new Languages.Offer(languages.active(), languages.main()), () -> persons(request))
                .getLanguage();
        keep(request);
        try {
            Reader.as(new Reader(language, languages.main()), () -> {
                chain.doFilter(request, response);
                return "";
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    /** Asked for once per session; a client without one says its language with each request. */
    private Optional<String> persons(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !Callers.current().known()) {
            return Optional.empty();
        }
        if (session.getAttribute(persons()) == null) {
            String known = members.language().orElse("");
            session.setAttribute(persons(), known);
            Languages.ofPerson(session, known);
        }
        return Optional.of(String.valueOf(session.getAttribute(persons())));
    }

    /** What somebody chooses who is signed in stays with them. */
    private void keep(HttpServletRequest request) {
        Languages.chosen(request).ifPresent(chosen -> {
            Optional<String> persons = persons(request);
            HttpSession session = request.getSession(false);
            String tag = chosen.getLanguage();
            if (session != null && persons.isPresent() && !persons.get().equals(tag)) {
                members.choose(tag);
                session.setAttribute(persons(), tag);
                Languages.ofPerson(session, tag);
            }
        });
    }

    private static String persons() {
        return PERSONS + Callers.current().requireId();
    }
}
