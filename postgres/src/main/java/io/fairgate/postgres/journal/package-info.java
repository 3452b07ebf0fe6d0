/// The journal and the snapshots of a node, in PostgreSQL.
@NullMarked
package io.fairgate.postgres.journal;

import org.jspecify.annotations.NullMarked;
