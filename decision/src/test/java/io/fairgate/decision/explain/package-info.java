@NullMarked
package io.fairgate.decision.explain;

import org.jspecify.annotations.NullMarked;
