@NullMarked
package org.plenum.api;

import org.jspecify.annotations.NullMarked;
