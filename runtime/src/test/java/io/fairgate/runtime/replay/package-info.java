/// Replays, tested on one thread and on two.
@NullMarked
package io.fairgate.runtime.replay;

import org.jspecify.annotations.NullMarked;
