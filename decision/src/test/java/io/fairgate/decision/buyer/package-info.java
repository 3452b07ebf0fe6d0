@NullMarked
package io.fairgate.decision.buyer;

import org.jspecify.annotations.NullMarked;
