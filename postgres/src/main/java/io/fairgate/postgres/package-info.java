/// The one module with SQL: what a node keeps in PostgreSQL, its own or one that was given to it.
@NullMarked
package io.fairgate.postgres;

import org.jspecify.annotations.NullMarked;
