/** What organizers ask of those who buy and of those who come, beside name and address. */
@NullMarked
package org.plenum.fields;

import org.jspecify.annotations.NullMarked;
