package io.fairgate.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.app.Ran;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
  @Test
  void itShowsTheResultThreeDecisionsAndWhatToDoNext() {
    Ran ran = Ran.command("demo", "--orders", "3000", "--policy", Ran.inTree("policy"));
    assertEquals(0, ran.exit(), ran.err());
    String out = ran.out();
    assertTrue(out.contains("\nOutcomes\n") && out.contains("insult rate"), out);
    assertTrue(out.contains("a1-coupon-reuse"), out);
    assertEquals(3, out.split("\nWhat the buyer reads\n", -1).length - 1, out);
    assertTrue(out.stripTrailing().endsWith("./fairgate replay --help"), out);
    assertFalse(out.contains("\u001b"));
  }

  @Test
  void noOrdersAreAMistake() {
    assertEquals(2, Ran.command("demo", "--orders", "0").exit());
  }
}
