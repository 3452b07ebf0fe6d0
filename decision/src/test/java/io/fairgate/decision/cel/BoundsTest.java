package io.fairgate.decision.cel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Whatever is written as an expression, checking it ends soon and below a small stack.
class BoundsTest {
  private static final long SMALL_STACK_BYTES = 512 * 1024;

  private final CelCompiler compiler = new CelCompiler(Shop.SCOPE, Shop.NAMED_LISTS);

  /// In a thread with a small stack, within seconds.
  private Checked check(String text) {
    AtomicReference<Object> result = new AtomicReference<>();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Thread thread =
              new Thread(
                  null,
                  () -> {
                    try {
                      result.set(compiler.check(text));
                    } catch (Throwable e) {
                      result.set(e);
                    }
                  },
                  "small stack",
                  SMALL_STACK_BYTES);
          thread.start();
          thread.join();
        });
    return assertInstanceOf(Checked.class, result.get());
  }

  private void refused(String text, String because) {
    Checked.Faults faults = assertInstanceOf(Checked.Faults.class, check(text));
    String message = faults.faults().getFirst().message();
    assertTrue(message.contains(because), message);
  }

  @Test
  void aMegabyteIsRefused() {
    refused("is_gift && ".repeat(100_000) + "is_gift", "1100007 characters, more than 8192");
  }

  @Test
  void deepNestingOfEveryKindIsRefused() {
    String deeper = "nests deeper than 100";
    refused("(".repeat(4_000) + "is_gift" + ")".repeat(4_000), deeper);
    refused("(".repeat(8_000), deeper);
    refused("[".repeat(8_000), deeper);
    refused("!".repeat(8_000) + "is_gift", deeper);
    refused("-".repeat(8_000) + "coupons > 1", deeper);
    refused("coupons" + "+1".repeat(4_000) + " > 1", deeper);
    refused("coupons" + "<1".repeat(4_000), deeper);
    refused("country" + " in a".repeat(1_600), deeper);
    refused("is_gift?1:".repeat(800) + "1", deeper);
    refused("is_gift?".repeat(1_000), deeper);
    refused("a" + ".b".repeat(4_000), deeper);
    refused("skus" + "[0]".repeat(2_700), deeper);
    refused("skus.all(x,".repeat(700), deeper);
    refused("'\\''".repeat(2) + "(".repeat(8_000), deeper);
    refused("'" + "(".repeat(8_000), deeper);
    refused("\"\n" + "(".repeat(8_000), deeper);
    refused("ar'\\''" + "(".repeat(8_000), deeper);
  }

  @Test
  void textsOfBracketsAreNotNesting() {
    assertInstanceOf(Checked.Ok.class, check("email == '" + "(".repeat(4_000) + "'"));
    assertInstanceOf(Checked.Ok.class, check("email == r'\\(((('" + " && is_gift".repeat(9)));
    assertInstanceOf(Checked.Ok.class, check("is_gift // " + "(".repeat(4_000)));
  }

  @Test
  void longChainsAndListsThatAuthorsWriteAreTaken() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      codes.add("'C" + i + "'");
    }
    assertInstanceOf(Checked.Ok.class, check("country in [" + String.join(", ", codes) + "]"));
    assertInstanceOf(Checked.Ok.class, check("coupons > 1" + " && coupons < 9".repeat(300)));
    assertInstanceOf(Checked.Ok.class, check("coupons > 1" + " || coupons == 9".repeat(300)));
  }

  @Test
  void moreThanOneMethodHoldsIsRefused() {
    refused("coupons > 1" + " && coupons < 9".repeat(500), "bytes of code, more than 7500");
    refused("coupons > 1" + " && 2*coupons < 9".repeat(100), "bytes of code, more than 7500");
  }

  @Test
  void aPatternThatWouldFillTheMemoryIsRefused() {
    refused("email.matches('((a{1000}){1000}){1000}')", "instructions, more than 1000");
    refused("email.matches('" + "(".repeat(200) + ")".repeat(200) + "')", "groups");
  }

  @Test
  void noiseIsRefusedNotThrown() {
    SplittableRandom random = new SplittableRandom(7);
    String[] tokens = {
      "(", ")", "[", "]", "'", "\"", "\\", "is_gift", "1", "1u", ".", "&&", "||", "?", ":", ",",
      "in", "skus", "{", "}", "r'", "//", "\n", "-", "!", "é", "\ud83d", "null", "'''", "exists(",
      "@", "`"
    };
    for (int i = 0; i < 1_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(40); j >= 0; j--) {
        text.append(tokens[random.nextInt(tokens.length)]);
      }
      Checked alone = compiler.check(text.toString());
      List<Checked> together = compiler.checkAll(List.of("is_gift", text.toString(), "is_guest"));
      assertEquals(3, together.size());
      assertEquals(
          alone.getClass(),
          together.get(1).getClass(),
          () -> "seed 7, alone and together: " + text);
      assertInstanceOf(Checked.Ok.class, together.get(0));
    }
  }

  @Test
  void textsThatOnlyTogetherMakeSenseAreRefused() {
    List<List<String>> pairs =
        List.of(
            List.of("is_gift, is_guest", "is_gift"),
            List.of("[is_gift", "is_guest].exists(x, x)"),
            List.of("is_gift], [", "is_gift"),
            List.of("'''", "'''"),
            List.of("(is_gift", "is_guest)"),
            List.of("email == '''a", "b''' || is_gift"));
    for (List<String> pair : pairs) {
      for (int i = 0; i < 2; i++) {
        assertEquals(
            compiler.check(pair.get(i)).getClass(), compiler.checkAll(pair).get(i).getClass());
      }
    }
  }
}
