/// One marketplace judged on several threads, with the bits of one.
@NullMarked
package io.fairgate.runtime.parallel;

import org.jspecify.annotations.NullMarked;
