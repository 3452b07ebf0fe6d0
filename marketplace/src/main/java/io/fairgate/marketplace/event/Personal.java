package io.fairgate.marketplace.event;

import org.jspecify.annotations.Nullable;

/// The personal fields of an event, a block of their own that can be sealed and forgotten. Features
/// never read it; what they need of it lies in the event's keys.
public record Personal(
    @Nullable String buyerId,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String device,
    @Nullable String ip,
    @Nullable PostalAddress shipping,
    @Nullable PostalAddress billing,
    @Nullable String cardToken,
    @Nullable String cardLastFour) {
  public static final Personal NONE =
      new Personal(null, null, null, null, null, null, null, null, null);
}
