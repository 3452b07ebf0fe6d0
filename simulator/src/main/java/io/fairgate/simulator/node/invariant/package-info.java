/// What must hold of a node whatever happens to it, each in a class of its own.
@NullMarked
package io.fairgate.simulator.node.invariant;

import org.jspecify.annotations.NullMarked;
