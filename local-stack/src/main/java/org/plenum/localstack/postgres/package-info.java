/** An embedded PostgreSQL server with Plenum's database and login roles. */
@NullMarked
package org.plenum.localstack.postgres;

import org.jspecify.annotations.NullMarked;
