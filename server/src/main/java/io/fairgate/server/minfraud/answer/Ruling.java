package io.fairgate.server.minfraud.answer;

import io.fairgate.decision.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision as it was told when it was taken. `position` is its place in the journal; `change` is
/// what would let a challenged order go on.
public record Ruling(
    Outcome outcome, @Nullable String change, List<Ground> grounds, long position) {

  /// A reason, and what its buyer may read of it.
  public record Ground(String code, String text) {}

  /// Nothing was judged, and nothing stands against it.
  public static final Ruling NOTHING = new Ruling(Outcome.APPROVE, null, List.of(), 0);

  /// The graver of two decisions on one order, the first where they are equal.
  public Ruling orGraver(@Nullable Ruling other) {
    return other != null && other.outcome.compareTo(outcome) > 0 ? other : this;
  }
}
