/// What an analyst reads of a decision: all of it, from its record and the policy that it names.
@NullMarked
package io.fairgate.decision.explain;

import org.jspecify.annotations.NullMarked;
