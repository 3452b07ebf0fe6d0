package io.fairgate.marketplace.event;

import io.fairgate.marketplace.Keys;
import java.util.List;

/// A pass was granted to a buyer, or spent by a checkout. Keys: the buyer.
public sealed interface PassEvent extends Event {
  String passId();

  /// `clears` lists the reason codes that no longer stop the buyer's next order, up to
  /// `maxValueMinor` of `currency`, until `untilMillis`.
  record Granted(
      Head head,
      Keys keys,
      String passId,
      List<String> clears,
      long maxValueMinor,
      String currency,
      long untilMillis,
      Personal personal)
      implements PassEvent {
    public Granted {
      clears = List.copyOf(clears);
    }
  }

  record Spent(Head head, Keys keys, String passId, String checkoutId, Personal personal)
      implements PassEvent {}
}
