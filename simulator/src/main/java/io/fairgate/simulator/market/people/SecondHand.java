package io.fairgate.simulator.market.people;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Phones that were sold on: a device that two honest strangers have in common.
final class SecondHand {
  private static final int ON_OFFER_MAX = 100;

  private final ArrayDeque<String> offers = new ArrayDeque<>();

  void offer(String device) {
    if (offers.size() < ON_OFFER_MAX) {
      offers.add(device);
    }
  }

  @Nullable String buy() {
    return offers.poll();
  }
}
