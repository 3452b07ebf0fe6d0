/// Campaigns of abuse and of trouble, one or more classes for each of the triggers A1 to A11.
@NullMarked
package io.fairgate.simulator.market.abuse;

import org.jspecify.annotations.NullMarked;
