/// One node, from submission to answer and through its end.
@NullMarked
package io.fairgate.runtime.node;

import org.jspecify.annotations.NullMarked;
