package org.plenum.web.routing;

import java.util.List;

/** The addresses of an application, the more special ones first. Each application has exactly one such bean. */
public interface Routes {
    List<Route> all();
}
