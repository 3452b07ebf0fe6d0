/// What an analyst of the broken house would read.
@NullMarked
package io.fairgate.broken.decision.explain;

import org.jspecify.annotations.NullMarked;
