/// The contracts that every journal and every store of snapshots keeps.
@NullMarked
package io.fairgate.runtime.journal;

import org.jspecify.annotations.NullMarked;
