/** What pages stand on. */
@NullMarked
package org.plenum.web.ui;

import org.jspecify.annotations.NullMarked;
