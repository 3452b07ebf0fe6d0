/// Keys of the API and the marketplaces that they belong to, in PostgreSQL.
@NullMarked
package io.fairgate.postgres.access;

import org.jspecify.annotations.NullMarked;
