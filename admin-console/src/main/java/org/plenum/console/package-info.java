/** The console with which the platform's superadmins look after organizations: its site, pages and REST resources. */
@NullMarked
package org.plenum.console;

import org.jspecify.annotations.NullMarked;
