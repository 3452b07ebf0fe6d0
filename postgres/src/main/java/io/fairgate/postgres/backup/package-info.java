/// A backup of everything that a node keeps, taken while it runs, and its way back.
@NullMarked
package io.fairgate.postgres.backup;

import org.jspecify.annotations.NullMarked;
