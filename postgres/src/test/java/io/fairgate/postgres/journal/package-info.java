/// Journal and snapshots in PostgreSQL, held to the contracts of their ports.
@NullMarked
package io.fairgate.postgres.journal;

import org.jspecify.annotations.NullMarked;
