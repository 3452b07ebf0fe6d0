/// What is known of an order's entities: tables by entity key, each entity's state as bytes of its
/// own.
@NullMarked
package io.fairgate.decision.state;

import org.jspecify.annotations.NullMarked;
