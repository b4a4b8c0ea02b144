/** In which languages an organization speaks. */
@NullMarked
package org.plenum.languages;

import org.jspecify.annotations.NullMarked;
