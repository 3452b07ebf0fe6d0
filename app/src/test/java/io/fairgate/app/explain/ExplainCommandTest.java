package io.fairgate.app.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.app.Ran;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  /// oskar uses mia's welcome coupon on her device, and his bank says no.
  private static final String EVENTS =
      order("A1", "mia", "09:00")
          + order("A2", "oskar", "09:01")
          + """
          {"type":"payment.declined","id":"e3","at":"2026-03-02T09:02:00Z","order":"A2",\
          "amount":8000,"processor":"stripe","code":"do_not_honor"}
          """;

  private static String order(String id, String buyer, String time) {
    return """
    {"type":"order.placed","id":"placed-%s","at":"2026-03-02T%s:00Z","order":{"id":"%s",\
    "buyer":"%s","device":"d1","currency":"EUR","total":8000,\
    "coupons":[{"campaign":"WELCOME","discount":500,"terms":{"new_buyers":true}}],\
    "payment":{"method":"wallet"}}}
    """
        .formatted(id, time, id, buyer);
  }

  private static Ran explain(String... more) {
    var arguments =
        new ArrayList<>(List.of("explain", "--input", "-", "--policy", Ran.inTree("policy")));
    arguments.addAll(List.of(more));
    return Ran.withInput(EVENTS, arguments.toArray(String[]::new));
  }

  @Test
  void everyDecisionIsExplainedToBothSides() {
    Ran ran = explain("--order", "A2");
    assertEquals(0, ran.exit(), ran.err());
    String out = ran.out();
    assertTrue(out.startsWith("Decision 1 of 2\nOrder A2: challenge, drop the coupon\n"), out);
    assertTrue(out.contains("coupon_strong_links was 1; at 0 this rule would not have fired"), out);
    assertTrue(out.contains("\n  | [ Go on without the coupon ]\n"), out);
    assertTrue(out.contains("Decision 2 of 2\nOrder A2: challenge, another card\n"), out);
    assertTrue(out.contains("\n  | Your bank decided this, not we.\n"), out);
    assertFalse(out.contains("\u001b"), out);
  }

  @Test
  void jsonIsOneObject() {
    Ran ran = explain("--order", "A1", "--json");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(
        ran.out().startsWith("{\"orderId\":\"A1\",\"decisions\":[{\"explanation\":{\"orderId\":"),
        ran.out());
    assertTrue(ran.out().endsWith("}]}\n"), ran.out());
    assertEquals(1, ran.out().lines().count());
  }

  @Test
  void anOrderThatDidNotComeIsSaid() {
    Ran ran = explain("--order", "A3");
    assertEquals(3, ran.exit());
    assertEquals("", ran.out());
    assertEquals("fairgate: no order A3 was judged in -\n", ran.err());
  }
}
