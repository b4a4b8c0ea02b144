@NullMarked
package org.plenum.fields;

import org.jspecify.annotations.NullMarked;
