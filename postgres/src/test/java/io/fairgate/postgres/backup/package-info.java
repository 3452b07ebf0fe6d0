/// Backups that come back.
@NullMarked
package io.fairgate.postgres.backup;

import org.jspecify.annotations.NullMarked;
