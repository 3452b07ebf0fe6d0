/// What a node writes down before it answers: the journal, and snapshots of what follows from it.
@NullMarked
package io.fairgate.runtime.journal;

import org.jspecify.annotations.NullMarked;
