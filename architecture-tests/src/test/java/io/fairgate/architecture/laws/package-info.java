/// The laws of the house that can be read from compiled code; each says what to use instead.
@NullMarked
package io.fairgate.architecture.laws;

import org.jspecify.annotations.NullMarked;
