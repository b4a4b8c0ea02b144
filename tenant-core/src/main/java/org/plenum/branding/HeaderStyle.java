package org.plenum.branding;

/** The bar at the top of public pages and of the portal. */
public enum HeaderStyle {
    /** On the page's own ground. */
    PLAIN,
    /** In the organization's colour. */
    FILLED
}
