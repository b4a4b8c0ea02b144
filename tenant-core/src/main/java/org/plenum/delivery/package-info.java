/** Outgoing mail: asked for in the transaction that gives the reason for it, written and sent later by a job, each once per kind and reference. */
@NullMarked
package org.plenum.delivery;

import org.jspecify.annotations.NullMarked;
