package io.fairgate.decision;

import io.fairgate.decision.cel.Hits;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.policy.Effect;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.RuleSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rules that fired come to: the gravest effect, lowered by trust. Reused.
///
/// A trust rule that fired, or a pass, clears the reasons that it names; what they stopped no
/// longer counts, and is kept for the explanation. Scores of what counts add up, to 100 at most;
/// they rank a review queue and decide nothing.
final class Verdict {
  static final int SCORE_MAX = 100;

  private final RuleSpec[] rules;
  private final Effect[] effects;

  /// For each trust rule, by rule, whether it clears it; null for the others.
  private final boolean[] @Nullable [] clears;

  private final boolean[] cleared;
  private final String[] triggers;

  /// Each reason's code once, for each rule the place of its own, and scratch for a list of them.
  private final String[] codes;

  private final int[] reasonOf;
  private final boolean[] isFound;
  private final int[] order;

  Outcome outcome = Outcome.APPROVE;
  @Nullable Change change;
  int score;

  Verdict(Policy policy) {
    rules = policy.rules().toArray(new RuleSpec[0]);
    effects = policy.rules().stream().map(RuleSpec::effect).toArray(Effect[]::new);
    triggers =
        policy.rules().stream()
            .map(rule -> policy.reasons().get(rule.reason()))
            .map(reason -> reason == null ? "" : reason.trigger())
            .toArray(String[]::new);
    List<String> reasons = policy.rules().stream().map(RuleSpec::reason).distinct().toList();
    codes = reasons.toArray(new String[0]);
    reasonOf = policy.rules().stream().mapToInt(rule -> reasons.indexOf(rule.reason())).toArray();
    isFound = new boolean[codes.length];
    order = new int[codes.length];
    cleared = new boolean[rules.length];
    clears = new boolean[rules.length][];
    for (int i = 0; i < rules.length; i++) {
      if (effects[i] == Effect.TRUST) {
        clears[i] = clearedBy(rules[i].clears());
      }
    }
  }

  private boolean[] clearedBy(List<String> names) {
    var by = new boolean[rules.length];
    for (int i = 0; i < rules.length; i++) {
      by[i] =
          effects[i] != Effect.TRUST
              && (names.contains(rules[i].reason()) || names.contains(triggers[i]));
    }
    return by;
  }

  boolean isCleared(int rule) {
    return cleared[rule];
  }

  boolean isNamed(int rule, String reasonOrTrigger) {
    return reasonOrTrigger.equals(rules[rule].reason()) || reasonOrTrigger.equals(triggers[rule]);
  }

  /// `asked` maps the places in `hits` to rules; `passes` lists what the buyer's passes clear.
  void reach(int[] asked, Hits hits, List<String> passes) {
    outcome = Outcome.APPROVE;
    change = null;
    score = 0;
    if (hits.firedCount == 0) {
      return;
    }
    clear(asked, hits, passes);
    for (int i = 0; i < hits.firedCount; i++) {
      int rule = asked[hits.fired[i]];
      if (effects[rule] != Effect.TRUST && !cleared[rule]) {
        count(rule);
      }
    }
    if (outcome != Outcome.CHALLENGE) {
      change = null;
    }
    score = Math.min(SCORE_MAX, score);
  }

  private void clear(int[] asked, Hits hits, List<String> passes) {
    for (int i = 0; i < hits.firedCount; i++) {
      int rule = asked[hits.fired[i]];
      cleared[rule] =
          !passes.isEmpty()
              && (passes.contains(rules[rule].reason()) || passes.contains(triggers[rule]));
    }
    for (int i = 0; i < hits.firedCount; i++) {
      boolean[] by = clears[asked[hits.fired[i]]];
      if (by != null) {
        for (int j = 0; j < hits.firedCount; j++) {
          cleared[asked[hits.fired[j]]] |= by[asked[hits.fired[j]]];
        }
      }
    }
  }

  private void count(int rule) {
    score += rules[rule].score();
    Outcome wanted =
        switch (effects[rule]) {
          case TRUST -> Outcome.APPROVE;
          case CHALLENGE -> Outcome.CHALLENGE;
          case REVIEW -> Outcome.REVIEW;
          case CLOSE -> Outcome.CLOSE;
        };
    if (wanted.compareTo(outcome) > 0) {
      outcome = wanted;
    }
    Change own = rules[rule].change();
    if (own != null && (change == null || own.compareTo(change) > 0)) {
      change = own;
    }
  }

  /// The reasons that count, the gravest first, each once.
  List<String> reasons(int[] asked, Hits hits) {
    if (hits.firedCount == 0) {
      return List.of();
    }
    int found = 0;
    for (int effect = Effect.CLOSE.ordinal(); effect > Effect.TRUST.ordinal(); effect--) {
      for (int i = 0; i < hits.firedCount; i++) {
        int rule = asked[hits.fired[i]];
        int reason = reasonOf[rule];
        if (effects[rule].ordinal() == effect && !cleared[rule] && !isFound[reason]) {
          isFound[reason] = true;
          order[found++] = reason;
        }
      }
    }
    var reasons = new String[found];
    for (int i = 0; i < found; i++) {
      isFound[order[i]] = false;
      reasons[i] = codes[order[i]];
    }
    return Collections.unmodifiableList(Arrays.asList(reasons));
  }
}
