package io.fairgate.server.api;

import io.fairgate.decision.policy.Policy;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.node.Node;
import io.fairgate.runtime.node.PolicyText;
import java.util.LinkedHashMap;
import java.util.Map;

/// Policies that were in force, by their hash, from the text that the journal keeps. The newest
/// used are kept at hand.
final class Policies {
  /// A policy of a few hundred rules takes some megabytes.
  private static final int KEPT_MAX = 16;

  /// The code of the outage that says that the journal no longer holds a policy.
  static final String MISSING = "policy_missing";

  private final Map<String, Policy> kept =
      new LinkedHashMap<>(KEPT_MAX, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Policy> eldest) {
          return size() > KEPT_MAX;
        }
      };

  /// The policy under which an entry was made.
  synchronized Policy of(Entry entry, Node node) {
    String hash = entry.policy();
    Policy now = node.policy().policy();
    if (now.hash().equals(hash)) {
      return now;
    }
    Policy known = kept.get(hash);
    if (known == null) {
      Entry text =
          node.policy(hash)
              .orElseThrow(() -> new Outage(MISSING, "the journal does not hold policy " + hash));
      known = PolicyText.of(text.content()).policy();
      kept.put(hash, known);
    }
    return known;
  }
}
