/// Who is told over webhooks, and how far each has been, in PostgreSQL.
@NullMarked
package io.fairgate.postgres.outbox;

import org.jspecify.annotations.NullMarked;
