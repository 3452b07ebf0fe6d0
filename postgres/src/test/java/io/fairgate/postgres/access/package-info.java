/// Keys and marketplaces in PostgreSQL, held to the contracts of their ports.
@NullMarked
package io.fairgate.postgres.access;

import org.jspecify.annotations.NullMarked;
