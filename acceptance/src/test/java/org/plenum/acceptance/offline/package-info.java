/** What an organization shows to everybody, and to machines that read for them. */
@NullMarked
package org.plenum.acceptance.offline;

import org.jspecify.annotations.NullMarked;
