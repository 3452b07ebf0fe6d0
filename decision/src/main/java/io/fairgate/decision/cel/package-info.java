/// Policy expressions: CEL, parsed and type-checked by cel-java, evaluated as JVM bytecode of our
/// own.
@NullMarked
package io.fairgate.decision.cel;

import org.jspecify.annotations.NullMarked;
