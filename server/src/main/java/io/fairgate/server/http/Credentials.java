package io.fairgate.server.http;

import io.fairgate.runtime.access.KeyText;
import java.util.List;
import java.util.Optional;

/// The key that a request brings: `Authorization: Bearer fg_…`, never in its address.
final class Credentials {
  private static final String BEARER = "Bearer ";

  private Credentials() {}

  static Optional<KeyText> of(List<String> authorization) {
    if (authorization.size() != 1) {
      return Optional.empty();
    }
    String value = authorization.getFirst();
    return value.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? KeyText.parse(value.substring(BEARER.length()).strip())
        : Optional.empty();
  }
}
