package io.fairgate.simulator.market.world;

import io.fairgate.marketplace.event.Labelled.Label;

/// What an order is in truth, as its label will say it.
///
/// Where somebody abuses, the label is fraud or abuse. In A6, A7, A9, A10 and issuer alerts of A8
/// the buyer is honest and so is the label; the campaign names the trouble that the order came
/// into, and the order counts as caught when it is not approved after the event that shows it. The
/// insult rate is counted over honest orders without campaign.
public record Verdict(Label label, String campaign, boolean tellable, boolean disputed) {
  public static final Verdict HONEST = new Verdict(Label.HONEST, "", true, false);

  /// Somebody pays with what is not theirs; the owner disputes it.
  public static Verdict fraud(String campaign, boolean tellable) {
    return new Verdict(Label.FRAUD, campaign, tellable, true);
  }

  /// Somebody takes what the terms do not give.
  public static Verdict abuse(String campaign, boolean tellable) {
    return new Verdict(Label.ABUSE, campaign, tellable, false);
  }

  /// An honest buyer's order came into trouble.
  public static Verdict trouble(String campaign, boolean tellable) {
    return new Verdict(Label.HONEST, campaign, tellable, false);
  }

  public boolean isPlainHonest() {
    return campaign.isEmpty();
  }
}
