package io.fairgate.decision.state;

import io.fairgate.decision.policy.Priors;
import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;

/// What is usual for one buyer: value, pace, hours and destinations.
///
/// Baselines depend on the order of events. A checkout therefore waits until the buyer's own clock
/// has passed it by the lateness (and by the span of a checkout), and is absorbed then, by time:
///
/// ```
///   … absorbed …│ waiting (sorted) │ newest
///               └── lateness ──────┘
/// ```
///
/// Orders of one checkout that wait together are one checkout, its value their sum.
final class BuyerBaseline implements EntityState {
  final ValueBaseline value = new ValueBaseline();
  final PaceBaseline pace = new PaceBaseline();
  final HourBaseline hours = new HourBaseline();
  final DestinationBaseline destinations = new DestinationBaseline();
  final Waiting waiting = new Waiting();

  /// Checkouts absorbed, none forgotten.
  long checkouts;

  /// `into` is scratch. An order older than the lateness allows is no longer absorbed.
  void add(
      Priors priors,
      long latenessMillis,
      long at,
      long checkout,
      long valueMinor,
      long destination,
      Waiting.Checkout into) {
    if (at <= waiting.newest() - latenessMillis) {
      return;
    }
    waiting.add(at, checkout, valueMinor, destination);
    pace.remember(at, checkout, waiting.newest());
    while (waiting.takeRipe(latenessMillis, into)) {
      value.absorb(priors, into.at, into.value);
      pace.absorb(priors, into.at);
      hours.absorb(priors, into.at);
      destinations.absorb(priors, into.at, into.destination);
      checkouts++;
    }
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
