package io.fairgate.decision.policy.yaml;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import io.fairgate.decision.policy.PolicyFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// However a policy is mangled, it is accepted or refused with faults at places that exist.
class MangledPolicyPropertyTest {
  private static final int CASES = 120;
  private static final String[] BITS = {
    "{",
    "}",
    "[",
    "]",
    ":",
    ": ",
    ",",
    "#",
    "'",
    "\"",
    "|",
    ">",
    "-",
    "- ",
    "&a ",
    "*a",
    "!!x ",
    "\t",
    "\n",
    "\n  ",
    " ",
    "?",
    "%",
    "@",
    "\u0000",
    "\uD83D\uDE00",
    "\uD800",
    "null",
    "card",
    "1e9",
    "\\",
    "..."
  };

  @Test
  void aMangledPolicyIsRefusedOrAcceptedAndNeverBreaksTheLoader() {
    Map<String, String> whole = PolicyFiles.baseWith(Map.of());
    List<String> paths = new ArrayList<>(whole.keySet());
    for (long seed = 0; seed < CASES; seed++) {
      var random = new SplittableRandom(seed);
      Map<String, String> files = PolicyFiles.baseWith(Map.of());
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        files.compute(
            paths.get(random.nextInt(paths.size())), (path, text) -> mangle(text, random));
      }
      try {
        check(PolicyLoader.load(files), files);
      } catch (RuntimeException | StackOverflowError e) {
        fail("seed " + seed, e);
      }
    }
  }

  private static String mangle(String text, SplittableRandom random) {
    if (text == null || text.isEmpty()) {
      return BITS[random.nextInt(BITS.length)];
    }
    int at = random.nextInt(text.length());
    String bit = BITS[random.nextInt(BITS.length)];
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + bit + text.substring(at);
      case 1 ->
          text.substring(0, at)
              + text.substring(Math.min(text.length(), at + 1 + random.nextInt(9)));
      case 2 -> text.substring(0, at) + bit.repeat(random.nextInt(1, 2_000)) + text.substring(at);
      default -> {
        int end = Math.min(text.length(), at + random.nextInt(1, 60));
        int to = random.nextInt(text.length());
        yield text.substring(0, to) + text.substring(at, end) + text.substring(to);
      }
    };
  }

  private static void check(Loaded loaded, Map<String, String> files) {
    if (loaded instanceof Loaded.Refused(List<PolicyFault> faults)) {
      assertFalse(faults.isEmpty());
      for (PolicyFault fault : faults) {
        String text = files.getOrDefault(fault.place().file(), "");
        assertFalse(fault.message().isBlank());
        assertFalse(fault.place().line() > text.split("\r\n|\r|\n", -1).length, fault::toString);
      }
      assertFalse(FaultText.of(faults).isBlank());
    }
  }
}
