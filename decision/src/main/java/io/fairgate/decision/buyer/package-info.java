/// What a buyer may be told of a decision: their own facts, rounded, and what they can do.
@NullMarked
package io.fairgate.decision.buyer;

import org.jspecify.annotations.NullMarked;
