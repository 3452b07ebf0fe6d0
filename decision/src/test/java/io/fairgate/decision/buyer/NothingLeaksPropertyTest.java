package io.fairgate.decision.buyer;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fairgate.decision.Outcome;
import io.fairgate.decision.Recorded;
import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.ledger.Ledger;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.RuleSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever a record holds, no score, rule, number beyond a rounded fact, or word of an order's own
/// reaches its buyer.
class NothingLeaksPropertyTest {
  private static final int RUNS = 2_000;

  /// Two digits are all that may be seen of it: 73,000,000.
  private static final long NUMBER = 73_129_457L;

  private static final String WORD = "CANARY-k7";
  private static final int SCORE = 97;

  private final Policy policy = Ledger.given("").policy();

  @Test
  void noCanaryAppears() {
    for (long seed = 1; seed <= RUNS; seed++) {
      var random = new SplittableRandom(seed);
      Recorded recorded = record(random);
      for (String language : List.of("en", "de", "xx")) {
        BuyerStatement statement = BuyerStatement.of(recorded, language);
        check(seed, recorded, BuyerText.of(statement));
        check(seed, recorded, BuyerJson.of(statement));
      }
    }
  }

  private void check(long seed, Recorded recorded, String said) {
    String digits = said.replaceAll("(?<=\\d)[,.](?=\\d)", "");
    absent(seed, digits, "73129", said);
    absent(seed, said, "CANARY", said);
    absent(seed, digits, Integer.toString(SCORE), said);
    for (RuleSpec rule : policy.rules()) {
      absent(seed, said, rule.id(), said);
      absent(seed, said, rule.title(), said);
      absent(seed, said, rule.when().text(), said);
    }
    for (RuleSpec rule : recorded.fired()) {
      for (Variable variable : rule.when().variables()) {
        boolean isFact =
            policy.reasons().values().stream().anyMatch(r -> r.facts().contains(variable.name()));
        if (!isFact) {
          absent(seed, said, variable.name(), said);
        }
      }
    }
  }

  private static void absent(long seed, String said, String canary, String whole) {
    assertFalse(said.contains(canary), () -> "seed " + seed + ": " + canary + " in\n" + whole);
  }

  /// Rules at random, as if they had fired, and a canary in every value.
  private Recorded record(SplittableRandom random) {
    var values = new Values(policy.scope());
    Arrays.fill(values.ints, NUMBER);
    Arrays.fill(values.doubles, NUMBER + 0.129);
    Arrays.fill(values.strings, WORD);
    Arrays.fill(values.lists, new String[] {WORD, WORD});
    for (Variable variable : policy.scope().variables()) {
      if (variable.type() == CelType.BOOL) {
        values.ints[variable.slot()] = random.nextInt(2);
      }
    }
    Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
    Change change = Change.values()[random.nextInt(Change.values().length)];
    return new Recorded(
        policy,
        "A-" + random.nextInt(90),
        1_700_000_000_000L,
        random.nextBoolean() ? "order.placed" : "payment.declined",
        outcome,
        outcome == Outcome.CHALLENGE ? change : null,
        SCORE,
        NUMBER,
        random.nextBoolean(),
        some(random),
        some(random),
        some(random),
        some(random),
        values);
  }

  private List<RuleSpec> some(SplittableRandom random) {
    var some = new ArrayList<RuleSpec>();
    for (RuleSpec rule : policy.rules()) {
      if (random.nextInt(4) == 0) {
        some.add(rule);
      }
    }
    return some;
  }

  @Test
  void eachFactCanHoldNothingFinerThanMayBeSaid() {
    assertFalse(new Told.Money(NUMBER, "EUR").toString().contains("129"));
    assertFalse(new Told.Count(NUMBER).toString().contains("129"));
    assertFalse(Told.PerWeek.of(NUMBER).toString().contains("129"));
    assertFalse(new Told.Country(WORD).toString().contains(WORD));
    assertFalse(new Told.Word(WORD.toLowerCase(Locale.ROOT)).toString().contains("canary"));
  }
}
