package io.fairgate.app.demo;

import io.fairgate.app.replay.Tally;
import io.fairgate.decision.Outcome;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.runtime.replay.Judgement;
import io.fairgate.runtime.replay.Witness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Decisions worth looking at: of each outcome but approval, those that were taken when an order
/// was placed.
final class Gallery implements Witness {
  private record Shown(int number, byte[] record) {}

  private final Map<Outcome, List<Shown>> byOutcome = new EnumMap<>(Outcome.class);

  @Override
  public void judged(Judgement judgement) {
    Outcome outcome = judgement.evaluation().outcome();
    if (outcome != Outcome.APPROVE && judgement.event() instanceof OrderPlaced) {
      byOutcome
          .computeIfAbsent(outcome, none -> new ArrayList<>())
          .add(new Shown(judgement.number(), judgement.evaluation().record()));
    }
  }

  /// The records of the last of each outcome that stopped fraud or abuse, when the most was known;
  /// the last at all where there is none.
  List<byte[]> best(Tally tally) {
    List<byte[]> best = new ArrayList<>();
    byOutcome
        .values()
        .forEach(shown -> {
          List<Shown> bad = shown.stream().filter(each -> tally.isBad(each.number())).toList();
          best.add((bad.isEmpty() ? shown : bad).getLast().record());
        });
    return best;
  }
}
