package io.fairgate.runtime.access;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Marketplaces that last as long as the object.
public final class InMemoryMarketplaces implements Marketplaces {
  private final TreeMap<String, Marketplace> byName = new TreeMap<>();

  @Override
  public synchronized void put(Marketplace marketplace) {
    byName.merge(marketplace.name(), marketplace, InMemoryMarketplaces::changed);
  }

  private static Marketplace changed(Marketplace old, Marketplace wish) {
    return new Marketplace(
        wish.name(),
        wish.deadlineMillis(),
        wish.approves(),
        wish.approvedMinorMax(),
        wish.approvedPerMinuteMax(),
        old.createdAtMillis());
  }

  @Override
  public synchronized Optional<Marketplace> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public synchronized List<Marketplace> all() {
    return List.copyOf(byName.values());
  }
}
