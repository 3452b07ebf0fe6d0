package io.fairgate.decision.state;

import io.fairgate.decision.policy.Priors;
import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;

/// What is usual for one buyer: value, pace, hours and destinations.
///
/// Baselines depend on the order of events. A checkout therefore waits until the buyer's own clock has
/// passed it by the lateness, and is absorbed then, by (time, checkout):
///
/// ```
///   … absorbed …│ waiting (sorted) │ newest
///               └── lateness ──────┘
/// ```
/// Orders of one checkout that wait together are one checkout, its value their sum.
final class BuyerBaseline implements EntityState {
  final ValueBaseline value = new ValueBaseline();
  final PaceBaseline pace = new PaceBaseline();
  final HourBaseline hours = new HourBaseline();
  final DestinationBaseline destinations = new DestinationBaseline();
  final Waiting waiting = new Waiting();

  /// Checkouts absorbed, none forgotten.
  long checkouts;

  void add(
      Priors priors,
      long latenessMillis,
      long at,
      long checkout,
      long valueMinor,
      long destination) {
    if (at <= waiting.newest() - latenessMillis) {
      return;
    }
    waiting.add(at, checkout, valueMinor, destination);
    pace.remember(at, checkout);
    int ripe = waiting.ripe(latenessMillis);
    for (int i = 0; i < ripe; i++) {
      absorb(priors, i);
    }
    waiting.drop(ripe);
  }

  private void absorb(Priors priors, int i) {
    long at = waiting.at(i);
    value.absorb(priors, at, waiting.value(i));
    pace.absorb(priors, at);
    hours.absorb(priors, at);
    destinations.absorb(priors, at, waiting.destination(i));
    checkouts++;
  }

  @Override
  public void encode(ByteWriter out) {
    out.varint(checkouts);
    value.encode(out);
    pace.encode(out);
    hours.encode(out);
    destinations.encode(out);
    waiting.encode(out);
  }

  @Override
  public void decode(ByteReader in) {
    checkouts = in.varint();
    value.decode(in);
    pace.decode(in);
    hours.decode(in);
    destinations.decode(in);
    waiting.decode(in);
  }
}
