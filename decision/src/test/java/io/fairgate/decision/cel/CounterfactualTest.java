package io.fairgate.decision.cel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What would have had to be different, in the words of a person who reads it.
class CounterfactualTest {
  private final CelCompiler compiler = new CelCompiler(Shop.SCOPE, Shop.NAMED_LISTS);
  private final Values values = Shop.values();

  @BeforeEach
  void oskarOrdersAgain() {
    Shop.set(values, "card_orders_1h", 7);
    Shop.set(values, "buyer_orders_30d", 3);
    Shop.set(values, "order_total", 8_500);
    Shop.set(values, "coupons", 2);
    Shop.set(values, "is_gift", true);
    Shop.set(values, "value_surprise", 4.5);
    Shop.set(values, "country", "XX");
    Shop.set(values, "email", "oskar@x.example");
    Shop.set(values, "skus", new String[] {"a", "b", "c"});
  }

  private Expression expression(String text) {
    return assertInstanceOf(Checked.Ok.class, compiler.check(text)).expression();
  }

  private void would(String text, String... answers) {
    List<String> got =
        Counterfactual.of(expression(text), values).stream()
            .map(way -> way.stream().map(Change::sentence).collect(Collectors.joining("; ")))
            .toList();
    assertEquals(List.of(answers), got);
  }

  @Test
  void anyOnePartOfAConjunctionIsEnoughTheSmallestChangeFirst() {
    would(
        "card_orders_1h > 4 && order_total >= 8000",
        "order_total was 8500, would have had to be 7999 or fewer",
        "card_orders_1h was 7, would have had to be 4 or fewer");
  }

  @Test
  void allTrueBranchesOfADisjunctionMustFail() {
    would(
        "card_orders_1h > 4 || order_total > 8000 || coupons > 5",
        "card_orders_1h was 7, would have had to be 4 or fewer; "
            + "order_total was 8500, would have had to be 8000 or fewer");
  }

  @Test
  void ofTwoBoundsOnOneVariableTheTighterCounts() {
    would(
        "card_orders_1h > 5 || card_orders_1h > 2",
        "card_orders_1h was 7, would have had to be 2 or fewer");
  }

  @Test
  void aComparisonOfTwoVariablesCanBeMetByEither() {
    would(
        "card_orders_1h > buyer_orders_30d * 2",
        "card_orders_1h was 7, would have had to be 6 or fewer",
        "buyer_orders_30d was 3, would have had to be 4 or more");
  }

  @Test
  void sumsAreTurnedRound() {
    would(
        "card_orders_1h - 2 >= coupons + 1",
        "card_orders_1h was 7, would have had to be 4 or fewer",
        "coupons was 2, would have had to be 5 or more");
  }

  @Test
  void measuresAndFactsAndTextsAndListsHaveTheirOwnWords() {
    would("value_surprise > 3.5", "value_surprise was 4.5, would have had to be 3.5 or less");
    would("card_orders_1h > 4.5", "card_orders_1h was 7, would have had to be 4 or fewer");
    would("is_gift", "is_gift was true, would have had to be false");
    would("country == 'XX'", "country was 'XX', would have had to be other than 'XX'");
    would("country in ['XX', 'YY']", "country was 'XX', would have had to be none of 'XX', 'YY'");
    would(
        "listed('risky_countries', country)",
        "country was 'XX', would have had to not be on the list risky_countries");
    would(
        "email.endsWith('.example')",
        "email was 'oskar@x.example', would have had to not meet email.endsWith('.example')");
    would("size(skus) > 2", "size(skus) was 3, would have had to be 2 or fewer");
  }

  @Test
  void negationsAndChoicesAreFollowed() {
    would(
        "!(card_orders_1h <= 4 || is_guest)",
        "card_orders_1h was 7, would have had to be 4 or fewer",
        "is_guest was false, would have had to be true");
    would(
        "is_gift ? card_orders_1h > 6 : coupons > 1",
        "card_orders_1h was 7, would have had to be 6 or fewer");
  }

  @Test
  void anAnswerThatDoesNotHoldIsNotGiven() {
    would("card_orders_1h * 0 == 0");
    would("card_orders_1h == card_orders_1h");
    would("skus.exists(x, x == 'a')");
  }

  @Test
  void whatIsNotTrueNeedsNothing() {
    would("card_orders_1h > 7");
    would("card_orders_1h / (coupons - 2) > 1");
  }

  @Test
  void theAtomsOfAnExpressionComeWithTheirTruthAndWhatTheyRead() {
    Expression expression =
        expression("(card_orders_1h > 4 || is_guest) && !(size(skus) > 3) && 1 / (coupons-2) > 0");
    String atoms =
        Atom.of(expression, values).stream()
            .map(atom ->
                atom.text()
                    + " -> "
                    + Change.written(atom.outcome())
                    + atom.readings().stream()
                        .map(r -> " " + r.variable().name() + "=" + Change.written(r.value()))
                        .collect(Collectors.joining()))
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(
        """
        card_orders_1h > 4 -> true card_orders_1h=7
        is_guest -> false is_guest=false
        size(skus) > 3 -> false skus=3
        1 / (coupons - 2) > 0 -> an error: division by zero coupons=2
        """,
        atoms);
  }
}
