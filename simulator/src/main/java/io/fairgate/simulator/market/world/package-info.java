/// What people and abusers share: time, chance, places, cards, sellers, coupons, and the life of an
/// order from its cart to its label.
@NullMarked
package io.fairgate.simulator.market.world;

import org.jspecify.annotations.NullMarked;
