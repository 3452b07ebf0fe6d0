/// Work on several threads, with the result that one would give.
@NullMarked
package io.fairgate.runtime.parallel;

import org.jspecify.annotations.NullMarked;
