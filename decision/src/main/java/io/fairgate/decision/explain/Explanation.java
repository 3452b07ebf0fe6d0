package io.fairgate.decision.explain;

import io.fairgate.decision.Outcome;
import io.fairgate.decision.Recorded;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.policy.Effect;
import io.fairgate.decision.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision as an analyst reads it: what came of it, of which parts, and what would have had to
/// be different.
///
/// It is made of the record and the policy alone; nothing is judged again. `rules` are those that
/// count, the gravest first, then those of trust; `cleared` is what trust or a pass took away.
public record Explanation(
    String orderId,
    long atMillis,
    String event,
    String policyName,
    String policyHash,
    Outcome outcome,
    @Nullable Change change,
    Score score,
    List<Rule> rules,
    List<Cleared> cleared,
    List<Trouble> inError,
    List<Waiting> waiting,
    List<String> approximations) {

  public static Explanation of(Policy policy, byte[] record) {
    return of(Recorded.read(policy, record));
  }

  public static Explanation of(Recorded recorded) {
    return new Reader(recorded).explanation();
  }

  /// Parts that add up: their points less `beyondMax` are the total.
  public record Score(int total, int beyondMax, List<Part> parts) {}

  /// What one rule adds to the score.
  public record Part(String rule, String reason, int points) {}

  /// A rule that fired. `why` is its reason's text with the values in it; `condition` as its author
  /// wrote it; `otherwise` says, the smallest first, with what changes it would not have fired.
  public record Rule(
      String id,
      String title,
      String reason,
      String trigger,
      Effect effect,
      @Nullable Change change,
      int points,
      String why,
      String condition,
      List<Atom> atoms,
      List<Otherwise> otherwise) {}

  /// A part of a condition that is true, false or in error, and what it looked at.
  public record Atom(String text, String truth, List<Observed> observed) {}

  /// A value as it was, with its unit.
  public record Observed(String name, String value) {}

  /// One set of changes that together would have been enough, and the same as a sentence.
  public record Otherwise(List<Needed> needed, String sentence) {}

  /// One value, and what it would have had to be.
  public record Needed(String name, String was, String needed) {}

  /// A rule that no longer counts; `by` names the rules of trust, and is empty for a pass.
  public record Cleared(Rule rule, List<String> by) {}

  /// A rule that ended in error, and therefore did not fire.
  public record Trouble(String id, String title, String error) {}

  /// A rule that would have fired but waits for a feature whose window has not filled.
  public record Waiting(String id, String title, List<String> features) {}
}
