/// The life of a PostgreSQL of our own: unpacked, made, started, stopped, and found again after a
/// crash.
@NullMarked
package io.fairgate.postgres.embedded;

import org.jspecify.annotations.NullMarked;
