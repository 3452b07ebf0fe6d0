/// The embedded PostgreSQL, really started, killed and started again.
@NullMarked
package io.fairgate.postgres.embedded;

import org.jspecify.annotations.NullMarked;
