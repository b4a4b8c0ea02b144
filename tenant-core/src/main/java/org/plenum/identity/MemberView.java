package org.plenum.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.plenum.access.Role;

/**
 * Somebody who has an account in the organization's realm and has been here.
 *
 * @param id subject in the realm
 * @param roles as of the last time they were seen
 */
public record MemberView(UUID id, String name, String email, Set<Role> roles, Instant joinedAt, Instant lastSeenAt) {}
