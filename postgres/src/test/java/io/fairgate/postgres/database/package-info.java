/// Databases that are safe, and those that are refused.
@NullMarked
package io.fairgate.postgres.database;

import org.jspecify.annotations.NullMarked;
