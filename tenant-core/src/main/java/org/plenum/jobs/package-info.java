/** Work outside the request: one table for all organizations, written in the same transaction as the change that asks for it. */
@NullMarked
package org.plenum.jobs;

import org.jspecify.annotations.NullMarked;
