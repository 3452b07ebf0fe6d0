/// The edge, tested with events as they are submitted.
@NullMarked
package io.fairgate.runtime.edge;

import org.jspecify.annotations.NullMarked;
