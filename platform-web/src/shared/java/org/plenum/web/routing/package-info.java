/** Addresses for people: which page answers which path, and how a page's forms come back to the same address. */
@NullMarked
package org.plenum.web.routing;

import org.jspecify.annotations.NullMarked;
