/**
 * What every page of both web applications stands on: the versioned assets, the navigation, and the small beans the templates read. Both wars compile this source
 * folder; it knows the kernel and the access rules, and no feature.
 */
@NullMarked
package org.plenum.web.ui;

import org.jspecify.annotations.NullMarked;
