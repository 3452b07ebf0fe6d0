/// The node's simulation, and bugs that it must find.
@NullMarked
package io.fairgate.simulator.node;

import org.jspecify.annotations.NullMarked;
