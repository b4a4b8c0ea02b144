/** The images as they are deployed, from outside: {@code docker/verify.sh} brings them up and runs these tests. */
@NullMarked
package org.plenum.acceptance.deployed;

import org.jspecify.annotations.NullMarked;
