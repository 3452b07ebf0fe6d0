package io.fairgate.runtime.access;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Keys that last as long as the object.
public final class InMemoryApiKeys implements ApiKeys {
  private final Map<String, ApiKey> byId = new HashMap<>();
  private final Map<String, Long> usedAt = new HashMap<>();

  @Override
  public synchronized void add(ApiKey key) {
    if (byId.putIfAbsent(key.id(), key) != null) {
      throw new IllegalArgumentException("there is a key " + key.id());
    }
  }

  @Override
  public synchronized Optional<ApiKey> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized List<ApiKey> of(String tenant) {
    return byId.values().stream()
        .filter(key -> key.tenant().equals(tenant))
        .sorted(Comparator.comparingLong(ApiKey::createdAtMillis).thenComparing(ApiKey::id))
        .toList();
  }

  @Override
  public synchronized boolean revoke(String tenant, String id, long atMillis) {
    ApiKey key = byId.get(id);
    if (key == null || !key.tenant().equals(tenant)) {
      return false;
    }
    byId.put(id, key.revoked(atMillis));
    return true;
  }

  @Override
  public synchronized void used(String id, long atMillis) {
    if (byId.containsKey(id)) {
      usedAt.merge(id, atMillis, Math::max);
    }
  }

  @Override
  public synchronized OptionalLong lastUsed(String id) {
    Long at = usedAt.get(id);
    return at == null ? OptionalLong.empty() : OptionalLong.of(at);
  }

  @Override
  public synchronized boolean isEmpty() {
    return byId.isEmpty();
  }
}
