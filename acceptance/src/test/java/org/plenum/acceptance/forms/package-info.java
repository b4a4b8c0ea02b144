/** What people send with the forms of pages, good and bad. */
@NullMarked
package org.plenum.acceptance.forms;

import org.jspecify.annotations.NullMarked;
