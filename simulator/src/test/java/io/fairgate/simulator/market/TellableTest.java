package io.fairgate.simulator.market;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.OrderPlaced;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

  @Test
  void noOneAmountTellsHighValueFromHonest() {
    var amounts = new HashMap<String, Long>();
    var abusive = new ArrayList<Long>();
    var honest = new ArrayList<Long>();
    Marketplace.of(SEED, ORDERS, Set.of())
        .forEach(event -> {
          if (event instanceof OrderPlaced placed) {
            amounts.put(placed.order().orderId(), placed.order().totalMinor());
          } else if (event instanceof Labelled label) {
            Long amount = amounts.remove(label.about().orderId());
            if (label.campaign().isEmpty()) {
              honest.add(amount);
            } else if (label.campaign().equals("a4-high-value") && label.tellable()) {
              abusive.add(amount);
            }
          }
        });
    Collections.sort(abusive);
    long amount = abusive.get(abusive.size() / 20);
    double stopped = (double) honest.stream().filter(is -> is >= amount).count() / honest.size();
    assertTrue(stopped > 0.01, "seed " + SEED + ": " + amount + " stops " + stopped);
  }
}
