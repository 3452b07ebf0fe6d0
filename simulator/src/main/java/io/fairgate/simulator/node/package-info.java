/// A whole node under clients, faults and crashes, from a seed; held by `NodeSimulationTest`.
@NullMarked
package io.fairgate.simulator.node;

import org.jspecify.annotations.NullMarked;
