/// The names by which rules and features read an event's own fields.
@NullMarked
package io.fairgate.decision.field;

import org.jspecify.annotations.NullMarked;
