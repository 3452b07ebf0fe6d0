package io.fairgate.decision.explain;

import io.fairgate.decision.Recorded;
import io.fairgate.decision.cel.Atom;
import io.fairgate.decision.cel.Outcome;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.explain.Explanation.Cleared;
import io.fairgate.decision.explain.Explanation.Observed;
import io.fairgate.decision.explain.Explanation.Part;
import io.fairgate.decision.explain.Explanation.Rule;
import io.fairgate.decision.explain.Explanation.Score;
import io.fairgate.decision.explain.Explanation.Trouble;
import io.fairgate.decision.explain.Explanation.Waiting;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.Effect;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.Reason;
import io.fairgate.decision.policy.RuleSpec;
import io.fairgate.decision.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes an explanation of a record: joins its numbers with the policy's names and texts.
final class Reader {
  private final Recorded recorded;
  private final Policy policy;
  private final Measured measured;
  private final Alternatives alternatives;

  Reader(Recorded recorded) {
    this.recorded = recorded;
    policy = recorded.policy();
    measured = new Measured(policy);
    alternatives = new Alternatives(measured, recorded.values());
  }

  Explanation explanation() {
    List<RuleSpec> trusting = recorded.trusting();
    var rules = new ArrayList<Rule>();
    recorded.counting().forEach(rule -> rules.add(rule(rule)));
    trusting.forEach(rule -> rules.add(rule(rule)));
    return new Explanation(
        recorded.orderId(),
        recorded.atMillis(),
        recorded.event(),
        policy.name(),
        policy.hash(),
        recorded.outcome(),
        recorded.change(),
        score(),
        rules,
        recorded.cleared().stream().map(rule -> cleared(rule, trusting)).toList(),
        recorded.errors().stream().map(this::trouble).toList(),
        recorded.warming().stream().map(this::waiting).toList(),
        approximations());
  }

  private Score score() {
    var parts = new ArrayList<Part>();
    int sum = 0;
    for (RuleSpec rule : recorded.counting()) {
      if (rule.score() > 0) {
        parts.add(new Part(rule.title(), rule.reason(), rule.score()));
        sum += rule.score();
      }
    }
    return new Score(recorded.score(), sum - recorded.score(), parts);
  }

  private Rule rule(RuleSpec rule) {
    Reason reason = policy.reasons().get(rule.reason());
    boolean stops = rule.effect() != Effect.TRUST;
    return new Rule(
        rule.id(),
        rule.title(),
        rule.reason(),
        reason == null ? "" : reason.trigger(),
        rule.effect(),
        rule.change(),
        rule.score(),
        reason == null ? "" : filled(reason.analystText()),
        rule.when().text(),
        Atom.of(rule.when(), recorded.values()).stream().map(this::atom).toList(),
        stops ? alternatives.of(rule.when()) : List.of());
  }

  /// A text with each `{name}` replaced by its value.
  private String filled(String text) {
    String filled = text;
    for (Variable variable : policy.scope().variables()) {
      String hole = '{' + variable.name() + '}';
      if (filled.contains(hole)) {
        filled = filled.replace(hole, measured.inText(variable, recorded.values()));
      }
    }
    return filled;
  }

  private Explanation.Atom atom(Atom atom) {
    var observed = new ArrayList<Observed>();
    for (Atom.Reading reading : atom.readings()) {
      Variable variable = reading.variable();
      observed.add(new Observed(variable.name(), measured.written(variable, recorded.values())));
    }
    return new Explanation.Atom(atom.text(), truth(atom.outcome()), observed);
  }

  private static String truth(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Bool truth -> truth.value() ? "true" : "false";
      case Outcome.Failed failed -> "error: " + failed.reason();
      case Outcome.Int value -> "no truth";
      case Outcome.Real value -> "no truth";
      case Outcome.Text value -> "no truth";
    };
  }

  private Cleared cleared(RuleSpec rule, List<RuleSpec> trusting) {
    String trigger =
        Optional.ofNullable(policy.reasons().get(rule.reason())).map(Reason::trigger).orElse("");
    List<String> by =
        trusting.stream()
            .filter(t -> t.clears().contains(rule.reason()) || t.clears().contains(trigger))
            .map(RuleSpec::title)
            .toList();
    return new Cleared(rule(rule), by);
  }

  private Trouble trouble(RuleSpec rule) {
    String error =
        rule.when().evaluate(recorded.values()) instanceof Outcome.Failed failed
            ? failed.reason()
            : "not seen again in the record";
    return new Trouble(rule.id(), rule.title(), error);
  }

  private Waiting waiting(RuleSpec rule) {
    List<String> features =
        rule.when().variables().stream()
            .map(Variable::name)
            .filter(name -> Fields.find(name).isEmpty())
            .toList();
    return new Waiting(rule.id(), rule.title(), features);
  }

  private List<String> approximations() {
    var said = new ArrayList<String>();
    if (recorded.errorMax() > 0) {
      said.add(
          "A busy entity's window is kept in buckets: a count may be off by up to "
              + Numbers.ENGLISH.whole(recorded.errorMax())
              + ".");
    }
    if (recorded.isSketched()) {
      said.add(
          "More different values than are kept one by one: their number is estimated, with a"
              + " standard error of 3.25 %.");
    }
    return said;
  }
}
