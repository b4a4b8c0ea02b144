@NullMarked
package org.plenum.pages;

import org.jspecify.annotations.NullMarked;
