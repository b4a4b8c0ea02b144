/** Groups of people by their mail addresses, whom organizers offer what not everybody is offered. */
@NullMarked
package org.plenum.groups;

import org.jspecify.annotations.NullMarked;
