/// A house that breaks every law, so that each law is seen to bite: its runtime.
@NullMarked
package io.fairgate.broken.runtime;

import org.jspecify.annotations.NullMarked;
