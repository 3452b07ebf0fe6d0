/// What a buyer of the broken house would read.
@NullMarked
package io.fairgate.broken.decision.buyer;

import org.jspecify.annotations.NullMarked;
