package io.fairgate.simulator.market.abuse;

/// One kind of abuse, done in separate jobs: a ring, a burst, a stolen card.
public interface Campaign {
  /// As the labels name it.
  String name();

  /// Its orders, as a share of all.
  double share();

  /// Orders that a job brings on average.
  double ordersPerJob();

  /// Before this day there is nobody yet whom it could be told from.
  int firstDay();

  /// Begins one job.
  void begin(long at);
}
