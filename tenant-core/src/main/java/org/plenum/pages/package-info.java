/** What an organization writes about itself and its events: text pages in several languages, the menus that lead to them, and the legal pages among them. */
@NullMarked
package org.plenum.pages;

import org.jspecify.annotations.NullMarked;
