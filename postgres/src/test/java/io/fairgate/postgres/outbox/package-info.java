/// The outbox in PostgreSQL, held to the contract of its port.
@NullMarked
package io.fairgate.postgres.outbox;

import org.jspecify.annotations.NullMarked;
