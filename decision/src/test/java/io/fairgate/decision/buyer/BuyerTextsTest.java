package io.fairgate.decision.buyer;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fairgate.decision.Outcome;
import io.fairgate.decision.Recorded;
import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.ledger.Golden;
import io.fairgate.decision.ledger.Ledger;
import io.fairgate.decision.policy.Effect;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.RuleSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every reason of the policy that Fairgate comes with, as its buyer reads it.
class BuyerTextsTest {
  private static final Map<String, String> WORDS =
      Map.of(
          "coupon_breach", "min_spend",
          "payment_cause", "no_funds",
          "order_payment_method", "card",
          "order_ship_country", "NL",
          "order_bill_country", "DE");

  private final Policy policy = Ledger.given("").policy();

  @Test
  void everyReasonReadsAsWritten() {
    var byReason = new TreeMap<String, String>();
    for (RuleSpec rule : policy.rules()) {
      if (rule.effect() != Effect.TRUST) {
        String text = BuyerText.of(BuyerStatement.of(fired(rule), "en"));
        assertFalse(text.contains("{") || text.contains("  "), text);
        byReason.put(rule.reason() + ", " + rule.effect(), text);
      }
    }
    var all = new StringBuilder();
    byReason.forEach((reason, text) ->
        all.append("----- ").append(reason).append(" -----\n\n").append(text).append('\n'));
    Golden.check("explained/buyer-texts.txt", all.toString());
  }

  private Recorded fired(RuleSpec rule) {
    var values = new Values(policy.scope());
    for (Variable variable : policy.scope().variables()) {
      set(values, variable);
    }
    return new Recorded(
        policy,
        "A1",
        1_772_528_400_000L,
        rule.on().getFirst(),
        Outcome.valueOf(rule.effect().name()),
        rule.change(),
        rule.score(),
        0,
        false,
        List.of(rule),
        List.of(),
        List.of(),
        List.of(),
        values);
  }

  private static void set(Values values, Variable variable) {
    boolean money = variable.name().contains("value");
    if (variable.type() == CelType.INT) {
      values.ints[variable.slot()] = money ? 123_456 : 7;
    } else if (variable.type() == CelType.DOUBLE) {
      values.doubles[variable.slot()] = money ? 4_321.5 : 1.2;
    } else if (variable.type() == CelType.STRING) {
      values.strings[variable.slot()] = WORDS.getOrDefault(variable.name(), "");
    }
  }
}
