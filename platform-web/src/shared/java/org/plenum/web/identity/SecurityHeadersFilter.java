package org.plenum.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenum.tenancy.Addresses;

/** What browsers are told to refuse. PrimeFaces names the nonces of its scripts in a policy of its own; both become one, since two would forbid each other's. */
@WebFilter(filterName = "security-headers", asyncSupported = true)
public class SecurityHeadersFilter extends HttpFilter {
    private static final String CSP = "Content-Security-Policy";
    private static final String OWN_SCRIPTS = "script-src 'self'";
    /** The door reads codes with WebAssembly where the browser cannot; no other page needs it. */
    private static final String CODE_READER = " 'wasm-unsafe-eval'";

    private static final String DOOR = "/check-in/";
    private static final Pattern EDITOR = Pattern.compile("/manage(/events/[^/]+)?/branding");
    private static final Pattern FRAMED =
            Pattern.compile("/manage((/events/[^/]+)?/branding/preview/[^/]+|/specimens/mail)");

    @Inject
    private transient Addresses addresses;

    @Inject
    @ConfigProperty(name = "plenum.keycloak.url", defaultValue = "http://localhost:8180")
    String keycloakUrl;

    @Inject
    @ConfigProperty(name = "plenum.stripe.api-base")
    transient Optional<String> stripeApi;

    private String policy = "";

    @Override
    public void init() {
        Set<String> formTargets = new LinkedHashSet<>();
        formTargets.add("'self'");
        formTargets.add(origin(keycloakUrl)); // logging out of a form's page leads there
        formTargets.add("https://checkout.stripe.com");
        formTargets.add("https://connect.stripe.com"); // where an organization answers Stripe's questions
        stripeApi.map(SecurityHeadersFilter::origin).ifPresent(formTargets::add);
        policy =
                "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; media-src 'self' blob:;"
                        + " object-src 'none'; frame-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action "
                        + String.join(" ", formTargets) + "; ";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String scripts = OWN_SCRIPTS + (request.getServletPath().startsWith(DOOR) ? CODE_READER : "");
        String policy = policyOf(request.getRequestURI());
        response.setHeader(CSP, policy + scripts);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=()");
        if (addresses.secure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, new OnePolicy(response, policy, scripts));
    }

    /** The branding editor shows pages of ours in a frame, and only those may stand in one. */
    private String policyOf(String path) {
        if (EDITOR.matcher(path).matches()) {
            return policy.replace("frame-src 'none'", "frame-src 'self'");
        }
        return FRAMED.matcher(path).matches()
                ? policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
                : policy;
    }

    private static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static final class OnePolicy extends HttpServletResponseWrapper {
        private final String policy;
        private final String scripts;

        OnePolicy(HttpServletResponse response, String policy, String scripts) {
            super(response);
            this.policy = policy;
            this.scripts = scripts;
        }

        @Override
        public void addHeader(String name, String value) {
            if (CSP.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, CSP.equalsIgnoreCase(name) ? policy + value.replace(OWN_SCRIPTS, scripts) : value);
        }
    }
}
