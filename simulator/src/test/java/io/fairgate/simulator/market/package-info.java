/// The generated marketplace's promises, and the proof of how hard it is.
@NullMarked
package io.fairgate.simulator.market;

import org.jspecify.annotations.NullMarked;
