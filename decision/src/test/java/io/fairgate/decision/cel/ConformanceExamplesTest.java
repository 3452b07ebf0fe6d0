package io.fairgate.decision.cel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What each form of the language comes to: cel-java's legacy runtime, its planner, the interpreter
/// and the bytecode.
///
/// Values: card_orders_1h 7, buyer_orders_30d 0, order_total -9223372036854775808, coupons
/// 9007199254740993, is_gift, not is_guest, value_surprise NaN, pace_surprise -0.0, distance 2.5,
/// country 'DE', email 'mia+1@shop.example', phone '7', skus ['a', 'bb', '7'], no sellers.
class ConformanceExamplesTest {
  private static final String TABLE =
      """
      card_orders_1h == 7                                             true
      card_orders_1h != 7                                             false
      card_orders_1h < 7                                              false
      card_orders_1h <= 7                                             true
      card_orders_1h > 6                                              true
      card_orders_1h >= 8                                             false
      order_total == -9223372036854775808                             true
      card_orders_1h + 1 == 8                                         true
      order_total - 1 < 0                                             error
      -order_total > 0                                                error
      abs(order_total) > 0                                            error
      order_total / -1 > 0                                            error
      order_total % -1 == 0                                           true
      order_total * 2 > 0                                             error
      coupons * 1024 > 0                                              error
      coupons * 1023 > 0                                              true
      card_orders_1h / buyer_orders_30d > 1                           error
      card_orders_1h % buyer_orders_30d > 1                           error
      -7 / 2 == -3                                                    true
      -7 % 2 == -1                                                    true
      1.0 / 0.0 > 1e308                                               true
      value_surprise == value_surprise                                false
      value_surprise != value_surprise                                true
      value_surprise < 1.0                                            false
      value_surprise >= 1.0                                           false
      value_surprise > 1                                              true
      value_surprise in [value_surprise]                              true
      pace_surprise == 0.0                                            true
      pace_surprise < 0.0                                             false
      pace_surprise < 0                                               true
      0 > pace_surprise                                               true
      coupons > 9007199254740992.0                                    false
      coupons <= 9007199254740992.0                                   true
      card_orders_1h < 7.5                                            true
      distance > 2                                                    true
      order_total >= -9.3e18                                          true
      is_gift                                                         true
      is_guest                                                        false
      !is_guest                                                       true
      is_gift == is_guest                                             false
      is_guest < is_gift                                              true
      is_gift in [false, is_guest]                                    false
      is_gift && 1 / buyer_orders_30d > 0                             error
      is_guest && 1 / buyer_orders_30d > 0                            false
      1 / buyer_orders_30d > 0 && is_guest                            false
      1 / buyer_orders_30d > 0 || is_gift                             true
      1 / buyer_orders_30d > 0 || is_guest                            error
      1 / buyer_orders_30d > 0 && -order_total > 0 && is_guest        false
      1 / buyer_orders_30d > 0 ? true : true                          error
      is_gift ? true : 1 / buyer_orders_30d > 0                       true
      (is_gift ? 1 : 1 / buyer_orders_30d) == 1                       true
      (is_guest ? 'a' : country) == 'DE'                              true
      country == 'DE'                                                 true
      country < 'DF'                                                  true
      country + '-' + phone == 'DE-7'                                 true
      country in ['FR', 'DE']                                         true
      country in ['FR', 'AT', 'CH', 'BE', 'NL']                       false
      card_orders_1h in [1, 2, 3, 5, 6, 7]                            true
      card_orders_1h in [1, 7 / buyer_orders_30d]                     error
      distance in [2.5]                                               true
      'bb' in skus                                                    true
      'c' in skus                                                     false
      'c' in sellers                                                  false
      size(skus) == 3                                                 true
      skus.size() == 3                                                true
      size('ä€😀') == 3                                               true
      size([1, card_orders_1h]) == 2                                  true
      skus[0] == 'a'                                                  true
      skus[3] == 'a'                                                  error
      skus[-1] == 'a'                                                 error
      skus[9007199254740993] == 'a'                                   error
      [1, 2][card_orders_1h - 6] == 2                                 true
      email.startsWith('mia')                                         true
      email.endsWith('.example')                                      true
      email.contains('+')                                             true
      email.contains('')                                              true
      email.matches('[+][0-9]')                                       true
      email.matches('^[0-9]')                                         false
      matches(phone, r'^\\d$')                                        true
      int(phone) == 7                                                 true
      int(country) == 7                                               error
      int(distance) == 2                                              true
      int(-2.5) == -2                                                 true
      int(value_surprise) == 0                                        error
      int(1e19) == 0                                                  error
      int(-9223372036854775808.0) < 0                                 error
      int(' 7') == 7                                                  error
      int('+7') == 7                                                  true
      double(phone) == 7.0                                            true
      double(' 7 ') == 7.0                                            true
      double(country) == 7.0                                          error
      double(card_orders_1h) == 7.0                                   true
      string(card_orders_1h) == '7'                                   true
      string(distance) == '2.5'                                       true
      string(is_gift) == 'true'                                       true
      string(1e7) == '1.0E7'                                          true
      skus.exists(x, x == '7')                                        true
      skus.exists(x, x == 'q')                                        false
      skus.exists(x, size(x) / (size(x) - 1) == 2)                    true
      skus.exists(x, size(x) / (size(x) - 1) == 3)                    error
      skus.all(x, size(x) < 3)                                        true
      skus.all(x, size(x) < 2)                                        false
      skus.all(x, size(x) / (size(x) - 1) == 3)                       false
      skus.exists_one(x, size(x) == 2)                                true
      skus.exists_one(x, size(x) == 1)                                false
      skus.exists_one(x, size(x) / (size(x) - 1) == 2)                error
      sellers.all(x, x == 'q')                                        true
      sellers.exists(x, x == 'q')                                     false
      [1, 2, 3].exists(n, n * n == 9)                                 true
      [1, card_orders_1h].all(n, n > 0)                               true
      skus.exists(x, [1, 2].exists(n, size(x) == n && n == 2))        true
      skus.exists(country, country == 'bb')                           true
      listed('risky_countries', 'XX')                                 true
      listed('risky_countries', country)                              false
      min(card_orders_1h, 3) == 3                                     true
      max(distance, value_surprise) == 2.5                            false
      min(pace_surprise, 0.0) < 0                                     true
      abs(-3) == 3                                                    true
      abs(-2.5) == 2.5                                                true
      """;

  private final CelCompiler compiler = new CelCompiler(Shop.SCOPE, Shop.NAMED_LISTS);
  private final CelJava planner = CelJava.planner();
  private final CelJava legacy = CelJava.legacy();
  private final Values values = Shop.values();

  ConformanceExamplesTest() {
    Shop.set(values, "card_orders_1h", 7);
    Shop.set(values, "order_total", Long.MIN_VALUE);
    Shop.set(values, "coupons", (1L << 53) + 1);
    Shop.set(values, "is_gift", true);
    Shop.set(values, "value_surprise", Double.NaN);
    Shop.set(values, "pace_surprise", -0.0);
    Shop.set(values, "distance", 2.5);
    Shop.set(values, "country", "DE");
    Shop.set(values, "email", "mia+1@shop.example");
    Shop.set(values, "phone", "7");
    Shop.set(values, "skus", new String[] {"a", "bb", "7"});
  }

  @TestFactory
  List<DynamicTest> eachFormComesToTheSameEverywhere() {
    return TABLE
        .lines()
        .map(line -> line.split("\\s{2,}"))
        .map(row -> DynamicTest.dynamicTest(row[0], () -> agreed(row[0], row[1], planner, legacy)))
        .toList();
  }

  /// cel-java's planner of 0.14 goes on with the error of `&&`, `||` and the macros as if it were a
  /// value when it is an operand of `==`, `!=` or `in`; CEL, its legacy runtime and we do not.
  @TestFactory
  List<DynamicTest> anErrorIsNeverAValue() {
    return List.of(
            "(1 / buyer_orders_30d > 0 && is_gift) == false",
            "(1 / buyer_orders_30d > 0 || is_guest) != true",
            "(1 / buyer_orders_30d > 0 || is_guest) in [is_gift]",
            "skus.all(x, 1 / buyer_orders_30d > 0) == true")
        .stream()
        .map(text -> DynamicTest.dynamicTest(text, () -> agreed(text, "error", legacy)))
        .toList();
  }

  private void agreed(String text, String outcome, CelJava... runtimes) throws Exception {
    for (CelJava runtime : runtimes) {
      assertEquals(outcome, runtime.program(text).outcome(values), "cel-java");
    }
    if (!(compiler.check(text) instanceof Checked.Ok(Expression expression))) {
      throw new AssertionError(compiler.check(text));
    }
    assertEquals(outcome, Outcomes.interpreted(expression, values), "interpreter");
    Hits hits = new Hits(1);
    compiler.compile(List.of(expression)).evaluate(values, hits);
    assertEquals(outcome, Outcomes.compiled(hits, 1)[0], "bytecode");
    String written = NodeText.of(expression.root());
    if (!(compiler.check(written) instanceof Checked.Ok(Expression again))) {
      throw new AssertionError(written);
    }
    assertEquals(outcome, Outcomes.interpreted(again, values), "written again: " + written);
  }
}
