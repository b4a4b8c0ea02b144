package org.plenum.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.plenum.tenancy.Addresses;

/** Session cookies belong to one host, stay out of scripts (and, by glassfish-web.xml, of other sites' requests), and travel encrypted wherever we are reached so. */
@WebListener
public class SessionCookies implements ServletContextListener {
    @Inject
    Addresses addresses;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(name(addresses.secure()));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(addresses.secure());
    }

    /** Names nobody: it is seen by those who look what a site keeps. */
    public static String name(boolean secure) {
        return secure ? "__Host-session" : "session";
    }
}
