package io.fairgate.marketplace.event;

import io.fairgate.marketplace.Keys;

/// A card was reported as no longer safe, by its issuer or by its owner. Keys: card, and the buyer
/// when the owner reports.
public record CardReported(Head head, Keys keys, By by, Trouble trouble, Personal personal)
    implements Event {

  /// Who reported.
  public enum By {
    ISSUER,
    OWNER
  }

  /// What happened to the card.
  public enum Trouble {
    COMPROMISED,
    LOST,
    STOLEN
  }
}
