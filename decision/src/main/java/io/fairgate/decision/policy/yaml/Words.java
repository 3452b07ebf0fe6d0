package io.fairgate.decision.policy.yaml;

import io.fairgate.marketplace.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Constants as a policy writes them: in lower case.
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// In the order of their declaration, with commas between.
  static String of(Set<EntityKind> kinds) {
    List<String> words = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      if (kinds.contains(kind)) {
        words.add(of(kind));
      }
    }
    return String.join(", ", words);
  }
}
