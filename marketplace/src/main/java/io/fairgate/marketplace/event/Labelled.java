package io.fairgate.marketplace.event;

import io.fairgate.marketplace.Keys;

/// What an order turned out to be, from a chargeback, an appeal, a review or a data set. `campaign`
/// names the abuse, or is empty; `tellable` is false where the order could not have been told from
/// an honest one when it was placed.
public record Labelled(Head head, About about, Label label, String campaign, boolean tellable)
    implements Event {

  @Override
  public Keys keys() {
    return about.keys();
  }

  /// What an order was.
  public enum Label {
    HONEST,
    FRAUD,
    ABUSE
  }
}
