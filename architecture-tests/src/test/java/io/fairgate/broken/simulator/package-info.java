/// A house that breaks every law, so that each law is seen to bite: its simulator.
@NullMarked
package io.fairgate.broken.simulator;

import org.jspecify.annotations.NullMarked;
