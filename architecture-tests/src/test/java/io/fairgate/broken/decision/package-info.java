/// A house that breaks every law, so that each law is seen to bite: its decision.
@NullMarked
package io.fairgate.broken.decision;

import org.jspecify.annotations.NullMarked;
