/** Tests of the demo data. */
@NullMarked
package org.plenum.localstack.demo;

import org.jspecify.annotations.NullMarked;
