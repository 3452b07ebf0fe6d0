/// A small language in which tests tell what happened and say what must come of it.
@NullMarked
package io.fairgate.decision.ledger;

import org.jspecify.annotations.NullMarked;
