/**
 * How an organization looks: colours, faces, corners, hero and logo, chosen from what stays legible. Pages, mails, documents and the log-in page all take it from
 * here.
 */
@NullMarked
package org.plenum.branding;

import org.jspecify.annotations.NullMarked;
