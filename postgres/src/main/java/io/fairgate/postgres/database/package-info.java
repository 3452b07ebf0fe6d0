/// A database that was found safe to use: its settings asserted, its schema brought up to date, one
/// writer, and readers of one tenant each.
@NullMarked
package io.fairgate.postgres.database;

import org.jspecify.annotations.NullMarked;
