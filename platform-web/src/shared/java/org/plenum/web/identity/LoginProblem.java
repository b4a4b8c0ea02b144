package org.plenum.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plenum.access.Caller;
import org.plenum.identity.IdentityUnavailable;

/** What the pages about a failed log-in show. */
@Named
@RequestScoped
public class LoginProblem {
    @Inject
    HttpServletRequest request;

    @Inject
    Sites sites;

    /** True when the identity server does not answer, false when it said no. */
    public boolean isAway() {
        return Recognized.problem(request).orElse(null) instanceof IdentityUnavailable;
    }

    /** True where no organization's brand belongs. */
    public boolean isNeutral() {
        return sites.of(String.valueOf(request.getHeader("Host")))
                .map(site -> site.realm().equals(Caller.PLATFORM_REALM))
                .orElse(true);
    }
}
