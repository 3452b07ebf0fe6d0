/// Puts events in one order and applies them: one node's engine.
@NullMarked
package io.fairgate.runtime;

import org.jspecify.annotations.NullMarked;
