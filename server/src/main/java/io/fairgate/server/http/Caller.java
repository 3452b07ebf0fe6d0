package io.fairgate.server.http;

import io.fairgate.runtime.access.Scope;
import java.util.Set;

/// Who asks: the key's id, whose it is, and what it is good for.
public record Caller(String keyId, String tenant, Set<Scope> scopes) {
  /// Who asks without a key, where that is enough.
  public static final Caller NOBODY = new Caller("", "", Set.of());

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}
