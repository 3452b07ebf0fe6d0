package io.fairgate.simulator.market.world;

/// Something that is due at a time.
@FunctionalInterface
public interface Step {
  void run(long at);
}
