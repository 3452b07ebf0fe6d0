package io.fairgate.decision.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.decision.Evaluation;
import io.fairgate.decision.Outcome;
import io.fairgate.decision.explain.Explanation;
import io.fairgate.decision.explain.ExplanationText;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.yaml.PolicyFiles;
import io.fairgate.marketplace.event.Coupon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What happened in a marketplace, line by line, and what was decided; see [Row], [OrderRow] and
/// [OtherRow] for the words.
///
///     given("""
///         09:00  order  A1  buyer=mia    device=d1  coupon=WELCOME  total=8000
///         09:01  order  A2  buyer=oskar  device=d1  coupon=WELCOME  total=8500
///         """).decides("A2", "challenge", "coupon.used_again");
///
/// `WELCOME` is for new buyers and known without saying. `every=7d times=12` on an order places it so
/// often, as H-1, H-2 …, each delivered three days later, for `total=2500,4800` in turn. Blank lines and lines with # say nothing.
public final class Ledger {
  private static final Coupon.Terms WELCOME =
      new Coupon.Terms(true, false, null, null, List.of(), null, null, null);

  private static final long DELIVERED_AFTER_DAYS = 3;

  private final Policy policy;
  private final Shop shop;
  private final Map<String, Coupon.Terms> campaigns = new HashMap<>(Map.of("WELCOME", WELCOME));
  private int events;
  private long day;

  private Ledger(Policy policy) {
    this.policy = policy;
    shop = new Shop(policy);
  }

  /// Under the policy that Fairgate comes with.
  public static Ledger given(String table) {
    return given(DefaultPolicy.POLICY, table);
  }

  public static Ledger given(Policy policy, String table) {
    return new Ledger(policy).then(table);
  }

  private static final class DefaultPolicy {
    static final Policy POLICY = PolicyFiles.load(PolicyFiles.root().resolve("policy"));
  }

  public Policy policy() {
    return policy;
  }

  /// Until the day before this one, a feature's window is not yet full.
  public Ledger warming(String feature, long untilDay) {
    shop.engine().warm(feature, Row.FIRST_DAY + untilDay * Row.DAY);
    return this;
  }

  /// What happened next.
  public Ledger then(String table) {
    var rows = new ArrayList<Row>();
    for (String line : table.lines().toList()) {
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        Row row = Row.of(line, day);
        day = row.day();
        rows.add(row);
      }
    }
    rows.forEach(this::play);
    return this;
  }

  private void play(Row row) {
    if (row.verb.equals("campaign")) {
      campaigns.put(row.subject, OtherRow.terms(row));
    } else if (!row.verb.equals("order")) {
      shop.take(OtherRow.event(row, events++), row.subject);
    } else if (row.has("every")) {
      repeat(row);
    } else {
      shop.take(OrderRow.event(row, campaigns), row.subject);
    }
    row.checkRead();
  }

  private void repeat(Row row) {
    long every = Long.parseLong(row.get("every", "7d").replace("d", ""));
    long times = row.number("times", 1);
    for (int i = 0; i < times; i++) {
      Row one = row.later(i * every, row.subject + "-" + (i + 1), i);
      shop.take(OrderRow.event(one, campaigns), one.subject);
      Row delivered = Row.of("00:00 delivered " + one.subject, one.day() + DELIVERED_AFTER_DAYS);
      shop.take(OtherRow.event(delivered, events++), one.subject);
    }
  }

  /// The last decision on an order: its outcome, and these among its reasons.
  public Ledger decides(String order, String outcome, String... reasons) {
    Evaluation last = last(order);
    var missing = new ArrayList<>(List.of(reasons));
    missing.removeAll(last.reasons());
    assertEquals(
        outcome + " for " + List.of(reasons),
        last.outcome().written()
            + " for "
            + (missing.isEmpty() ? List.of(reasons) : last.reasons()),
        () -> "\n" + explanation(order));
    return this;
  }

  public Ledger approves(String order) {
    return decides(order, "approve");
  }

  /// What the last decision on an order asks of its buyer.
  public Ledger asks(String order, Change change) {
    assertEquals(change, last(order).change(), () -> "\n" + explanation(order));
    return this;
  }

  public Ledger closesNothing() {
    shop.decisions()
        .forEach((order, decisions) -> {
          for (Evaluation decision : decisions) {
            assertTrue(decision.outcome() != Outcome.CLOSE, () -> "\n" + explanation(order));
          }
        });
    return this;
  }

  public Ledger approvesAll() {
    shop.decisions().keySet().forEach(this::approves);
    return this;
  }

  public List<Evaluation> decisions(String order) {
    return shop.decisions().getOrDefault(order, List.of());
  }

  public Evaluation last(String order) {
    List<Evaluation> decisions = shop.decisions().get(order);
    assertNotNull(decisions, () -> "nothing was decided on " + order);
    return decisions.getLast();
  }

  public Map<String, List<Evaluation>> all() {
    return shop.decisions();
  }

  public String explanation(String order) {
    return ExplanationText.of(Explanation.of(policy, last(order).record()));
  }
}
