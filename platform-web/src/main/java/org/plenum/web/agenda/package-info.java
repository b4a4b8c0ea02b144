/** The programme of an event, for everybody. */
@NullMarked
package org.plenum.web.agenda;

import org.jspecify.annotations.NullMarked;
