package org.plenum.web.identity;

import java.util.Optional;
import org.plenum.access.Caller;
import org.plenum.access.Permission;

/** What is special about a web application's log-in. Each application has exactly one such bean. */
public interface Sites {
    /** @param host as in the Host header; empty when it is nobody's */
    Optional<Site> of(String host);

    /** The permission without which nobody gets to see a page under this path; empty for public ones. The doors check again what each page does. */
    Optional<Permission> required(String path);

    /** Where somebody is sent who logged in without wanting anything in particular. */
    String start(Caller caller);

    /** Somebody has just logged in here. */
    void entered(Site site, Caller caller);
}
