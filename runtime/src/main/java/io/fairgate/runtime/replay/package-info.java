/// Events in the order of an input, judged and applied one after the other.
@NullMarked
package io.fairgate.runtime.replay;

import org.jspecify.annotations.NullMarked;
