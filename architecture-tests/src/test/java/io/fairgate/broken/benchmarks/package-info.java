/// A house that breaks every law, so that each law is seen to bite: its benchmarks.
@NullMarked
package io.fairgate.broken.benchmarks;

import org.jspecify.annotations.NullMarked;
