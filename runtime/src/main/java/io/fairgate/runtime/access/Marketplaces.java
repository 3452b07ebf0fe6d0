package io.fairgate.runtime.access;

import java.util.List;
import java.util.Optional;

/// The port that keeps the marketplaces. `MarketplacesContract` says what each implementation does.
///
/// Each call happens whole or not at all, and is durable when it returns; what goes wrong is an
/// [io.fairgate.runtime.journal.Outage]. Any thread calls.
public interface Marketplaces {
  /// Keeps a new one, or the new wishes of one that is there, which keeps the time it was made.
  void put(Marketplace marketplace);

  Optional<Marketplace> find(String name);

  /// All of them, by name.
  List<Marketplace> all();
}
