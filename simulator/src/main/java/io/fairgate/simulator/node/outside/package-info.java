/// What is outside of a simulated node: its shops, its clock, its disk, and what goes wrong there.
@NullMarked
package io.fairgate.simulator.node.outside;

import org.jspecify.annotations.NullMarked;
