package io.fairgate.decision.policy;

import java.util.Map;

/// A list that rules look in: each entry has a reason, an owner and, if it ends, an expiry.
public record NamedList(String name, Place place, String doc, Map<String, Entry> entries) {

  /// `untilMillis` is Long.MAX_VALUE where the entry has no end.
  public record Entry(String value, String reason, String owner, long untilMillis) {}
}
