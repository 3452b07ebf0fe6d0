package io.fairgate.decision.buyer;

import io.fairgate.decision.Outcome;
import io.fairgate.decision.Recorded;
import io.fairgate.decision.buyer.BuyerStatement.Ground;
import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.policy.BuyerFact;
import io.fairgate.decision.policy.Effect;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.Reason;
import io.fairgate.decision.policy.RuleSpec;
import io.fairgate.decision.policy.Trigger;
import io.fairgate.marketplace.event.OrderEnded.Family;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The reasons that brought an outcome about, and what of the record each may tell.
final class Grounds {
  private static final Pattern NAME = Pattern.compile("\\{[a-z0-9_]*\\}");

  private final Policy policy;
  private final Values values;
  private final List<Reason> reasons;

  private Grounds(Policy policy, Values values, List<Reason> reasons) {
    this.policy = policy;
    this.values = values;
    this.reasons = reasons;
  }

  static Grounds of(Recorded recorded) {
    var reasons = new LinkedHashSet<Reason>();
    for (RuleSpec rule : recorded.counting()) {
      Reason reason = recorded.policy().reasons().get(rule.reason());
      if (reason != null && brings(rule.effect(), recorded.outcome())) {
        reasons.add(reason);
      }
    }
    return new Grounds(recorded.policy(), recorded.values(), List.copyOf(reasons));
  }

  private static boolean brings(Effect effect, Outcome outcome) {
    return switch (outcome) {
      case APPROVE -> false;
      case CHALLENGE -> effect == Effect.CHALLENGE;
      case REVIEW -> effect == Effect.REVIEW;
      case CLOSE -> effect == Effect.CLOSE;
    };
  }

  boolean areIn(String language) {
    return reasons.stream()
        .allMatch(r -> r.buyerText().containsKey(language) && r.remedy().containsKey(language));
  }

  /// Whether there are any, and each is that the payment did not go through.
  boolean areOfPayment() {
    return !reasons.isEmpty()
        && reasons.stream()
            .allMatch(r -> Trigger.of(r.trigger()).map(Trigger::isPayment).orElse(false));
  }

  /// Whether there are any, and each ends lines of the order for what their seller did or has not.
  boolean areOfSellers() {
    return !reasons.isEmpty()
        && reasons.stream()
            .allMatch(r -> r.family() == Family.STOCK || r.family() == Family.SELLER);
  }

  List<Ground> in(Phrases phrases) {
    var grounds = new ArrayList<Ground>();
    for (Reason reason : reasons) {
      Map<String, Told> facts = facts(reason);
      String language = phrases.language();
      grounds.add(
          new Ground(
              reason.code(),
              filled(reason.buyerText().getOrDefault(language, ""), facts, phrases),
              filled(reason.remedy().getOrDefault(language, ""), facts, phrases),
              facts,
              reason.term(),
              reason.article()));
    }
    return grounds;
  }

  /// Each fact of the reason's closed list; none where its trigger allows a fixed text only.
  private Map<String, Told> facts(Reason reason) {
    Map<String, Told> facts = new TreeMap<>();
    if (!Trigger.of(reason.trigger()).map(Trigger::tellsFacts).orElse(false)) {
      return facts;
    }
    for (String name : reason.facts()) {
      Optional<Variable> variable = policy.scope().find(name);
      Optional<BuyerFact> fact = kind(name);
      if (variable.isPresent() && fact.isPresent()) {
        facts.put(name, told(fact.get(), variable.get()));
      }
    }
    return facts;
  }

  private Optional<BuyerFact> kind(String name) {
    for (FeatureSpec feature : policy.features()) {
      if (feature.name().equals(name)) {
        return BuyerFact.feature(feature);
      }
    }
    return BuyerFact.field(name);
  }

  private Told told(BuyerFact fact, Variable variable) {
    return switch (fact) {
      case MONEY -> new Told.Money(whole(variable), policy.money().currency());
      case COUNT -> new Told.Count(whole(variable));
      case PER_WEEK -> Told.PerWeek.of(values.doubles[variable.slot()]);
      case COUNTRY -> new Told.Country(values.strings[variable.slot()]);
      case WORD -> new Told.Word(values.strings[variable.slot()]);
    };
  }

  private long whole(Variable variable) {
    return variable.type() == CelType.DOUBLE
        ? (long) StrictMath.rint(values.doubles[variable.slot()])
        : values.ints[variable.slot()];
  }

  /// A text with its facts in it; a name that is no fact of it is left out.
  private static String filled(String text, Map<String, Told> facts, Phrases phrases) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    String filled = text;
    for (Map.Entry<String, Told> fact : facts.entrySet()) {
      filled = filled.replace('{' + fact.getKey() + '}', phrases.say(fact.getValue()));
    }
    return NAME.matcher(filled).replaceAll("");
  }
}
