@NullMarked
package org.plenum.languages;

import org.jspecify.annotations.NullMarked;
