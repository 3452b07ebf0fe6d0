/// From an event and what is known of its entities to an explained decision.
@NullMarked
package io.fairgate.decision;

import org.jspecify.annotations.NullMarked;
