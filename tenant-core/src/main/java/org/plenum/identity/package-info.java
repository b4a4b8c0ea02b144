/**
 * Who people are: one realm of the identity server per organization, invitations into it, the members known so far, and the proofs (tokens, socket tickets) that a
 * caller brings. Nothing here belongs to two realms at once: every secret, key and cache is an organization's own.
 */
@NullMarked
package org.plenum.identity;

import org.jspecify.annotations.NullMarked;
