/// Honest buyers: their habits, their households, and what changes in their lives.
@NullMarked
package io.fairgate.simulator.market.people;

import org.jspecify.annotations.NullMarked;
