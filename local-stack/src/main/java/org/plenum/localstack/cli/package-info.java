/** What ./plenum calls. */
@NullMarked
package org.plenum.localstack.cli;

import org.jspecify.annotations.NullMarked;
