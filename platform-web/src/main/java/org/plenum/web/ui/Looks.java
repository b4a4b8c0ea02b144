package org.plenum.web.ui;

/** Where the look of the current organization comes from. */
public interface Looks {
    Look current();
}
