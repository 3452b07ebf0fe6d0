/// A marketplace from a seed: honest people with habits, and one campaign of abuse a trigger.
@NullMarked
package io.fairgate.simulator.market;

import org.jspecify.annotations.NullMarked;
