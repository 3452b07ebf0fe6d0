package io.fairgate.runtime.outbox;

import java.util.List;
import java.util.Set;

/// Who wants to be told: where, of which types (none named: all), and with which secrets it is
/// signed; two while they rotate.
public record Endpoint(
    String id,
    String tenant,
    String url,
    Set<String> types,
    List<String> secrets,
    boolean enabled) {
  public Endpoint {
    types = Set.copyOf(types);
    secrets = List.copyOf(secrets);
  }

  public boolean wants(Message message) {
    return tenant.equals(message.tenant()) && (types.isEmpty() || types.contains(message.type()));
  }

  /// Without the secrets, so that no log and no fault ever holds one.
  @Override
  public String toString() {
    return "Endpoint[id=" + id + ", tenant=" + tenant + ", enabled=" + enabled + "]";
  }
}
