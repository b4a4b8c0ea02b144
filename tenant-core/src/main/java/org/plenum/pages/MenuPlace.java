package org.plenum.pages;

/** Where the site leads to a page. */
public enum MenuPlace {
    HEADER,
    FOOTER,
    NONE
}
