package io.fairgate.server.api;

import io.fairgate.decision.policy.NamedList;
import io.fairgate.decision.text.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;

/// A list as the text of its file. Texts are written as JSON has them, which YAML reads.
final class ListText {
  private ListText() {}

  static String of(NamedList list, Collection<NamedList.Entry> entries) {
    var text = new StringBuilder();
    if (!list.doc().isEmpty()) {
      text.append("doc: ").append(quoted(list.doc())).append('\n');
    }
    if (entries.isEmpty()) {
      return text.append("entries: []\n").toString();
    }
    text.append("entries:\n");
    for (NamedList.Entry entry : entries) {
      text.append("  - value: ").append(quoted(entry.value())).append('\n');
      text.append("    reason: ").append(quoted(entry.reason())).append('\n');
      text.append("    owner: ").append(quoted(entry.owner())).append('\n');
      if (entry.untilMillis() != Long.MAX_VALUE) {
        text.append("    until: ").append(day(entry.untilMillis())).append('\n');
      }
    }
    return text.toString();
  }

  /// The day in UTC with whose first moment an entry ends.
  static String day(long untilMillis) {
    return Instant.ofEpochMilli(untilMillis).atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static String quoted(String text) {
    return new Json().value(text).toString();
  }
}
