/**
 * Organizations and the walls between them: which organization a piece of work belongs to, its schema and role in PostgreSQL, how it is set up, and the
 * connection customizer that makes every statement of a transaction run as that organization.
 */
@NullMarked
package org.plenum.tenancy;

import org.jspecify.annotations.NullMarked;
