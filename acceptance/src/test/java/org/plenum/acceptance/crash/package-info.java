/** What is left when the server dies in the middle of work. */
@NullMarked
package org.plenum.acceptance.crash;

import org.jspecify.annotations.NullMarked;
