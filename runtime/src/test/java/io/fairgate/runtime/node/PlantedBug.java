package io.fairgate.runtime.node;

import io.fairgate.marketplace.identity.Identities;

/// Mistakes that a node could be made with, for a simulation that must find each of them.
public enum PlantedBug {
  ANSWERS_BEFORE_IT_IS_DURABLE,
  TEARS_A_BATCH,
  SKIPS_AN_ENTRY_ON_RECOVERY,
  FREES_TWICE_ON_RECOVERY,
  RECOVERS_BY_THE_CLOCK,
  FORGETS_THAT_A_PASS_WAS_SPENT,
  STARTS_A_NEW_CHAIN_AT_EACH_START,
  FORGETS_KEYS_IN_THE_SNAPSHOT,
  FORGETS_WHAT_WAITS_IN_THE_SNAPSHOT,
  TELLS_IN_THE_ORDER_OF_A_HASH_MAP,
  TAKES_DUPLICATES_IN;

  /// Makes nodes with this mistake.
  public SteppedNode.Maker maker(Identities identities) {
    return (journal, snapshots, policy, clock, chance) -> {
      var parts = new BrokenSequencer.Parts(journal, policy, identities, clock, chance);
      return switch (this) {
        case ANSWERS_BEFORE_IT_IS_DURABLE ->
            SteppedNode.start(
                new BrokenJournal.Hasty(journal), snapshots, clock, parts::soundSequencer);
        case TEARS_A_BATCH ->
            SteppedNode.start(
                new BrokenJournal.OneByOne(journal), snapshots, clock, parts::soundSequencer);
        case SKIPS_AN_ENTRY_ON_RECOVERY,
            FREES_TWICE_ON_RECOVERY,
            RECOVERS_BY_THE_CLOCK,
            FORGETS_THAT_A_PASS_WAS_SPENT,
            STARTS_A_NEW_CHAIN_AT_EACH_START,
            FORGETS_KEYS_IN_THE_SNAPSHOT,
            FORGETS_WHAT_WAITS_IN_THE_SNAPSHOT,
            TELLS_IN_THE_ORDER_OF_A_HASH_MAP,
            TAKES_DUPLICATES_IN ->
            SteppedNode.start(journal, snapshots, clock, () -> new BrokenSequencer(this, parts));
      };
    };
  }
}
