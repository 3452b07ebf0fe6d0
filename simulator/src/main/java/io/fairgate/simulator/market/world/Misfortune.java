package io.fairgate.simulator.market.world;

/// Something that may befall an honest order without its buyer's doing.
@FunctionalInterface
public interface Misfortune {
  /// Asked once for each plain honest order when it is placed; true where it struck.
  boolean strikes(OrderLife life, long at);
}
