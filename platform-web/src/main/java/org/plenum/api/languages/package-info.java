/** REST: the languages of an organization. */
@NullMarked
package org.plenum.api.languages;

import org.jspecify.annotations.NullMarked;
