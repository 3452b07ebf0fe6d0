package io.fairgate.simulator.market;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/// How hard the marketplace is, as `docs/generator.md` says it.
class TellableTest {
  private static final long SEED = 20_250_714;
  private static final int ORDERS = 60_000;

  @Test
  void whoKnowsTheMarksTellsWhatIsTellableAndFixedThresholdsDoNot() {
    var witness = new Trial(new Witness());
    var thresholds = new Trial(new FixedThresholds());
    Marketplace.of(SEED, ORDERS, Set.of())
        .forEach(event -> {
          witness.accept(event);
          thresholds.accept(event);
        });
    String witnessed = "seed " + SEED + "\n" + witness;
    assertAll(
        witness.campaigns().stream()
            .map(name -> () -> assertTrue(witness.caught(name) >= 0.93, witnessed)));
    assertTrue(witness.insultRate() <= 0.001, witnessed);

    String fixed = "seed " + SEED + "\n" + thresholds;
    assertTrue(thresholds.insultRate() > 0.02, fixed);
    assertTrue(thresholds.caught("a11-account-takeover") < 0.8, fixed);
  }
}
