package io.fairgate.decision.trigger;

import static io.fairgate.decision.ledger.Ledger.given;

import io.fairgate.decision.ledger.Ledger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Unusual is not guilty: bursts, values and destinations of every kind, in any combination, never
/// close an order.
class UnusualNeverClosesPropertyTest {
  private static final int RUNS = 60;
  private static final int ORDERS = 25;

  @Test
  void whateverIsOnlyUnusualNeverCloses() {
    for (long seed = 1; seed <= RUNS; seed++) {
      long shown = seed;
      try {
        play(new SplittableRandom(seed)).closesNothing();
      } catch (AssertionError failed) {
        throw new AssertionError("seed " + shown, failed);
      }
    }
  }

  private static Ledger play(SplittableRandom random) {
    String buyer = pick(random, "mia", "theo", "lena");
    Ledger ledger = given("");
    if (random.nextBoolean()) {
      ledger.then(
          "0d 17:00 order H buyer=%s device=h card=h to=DE:Lindenweg_4 total=%d every=%dd times=%d"
              .formatted(
                  buyer,
                  random.nextInt(500, 20_000),
                  random.nextInt(1, 20),
                  random.nextInt(1, 15)));
    }
    long day = 400;
    long minute = 0;
    for (int i = 0; i < ORDERS; i++) {
      minute += random.nextInt(4) == 0 ? random.nextInt(600) : random.nextInt(3);
      day += minute / 1440;
      minute %= 1440;
      ledger.then(order(random, buyer, i, day, minute));
    }
    return ledger;
  }

  private static String order(SplittableRandom random, String buyer, int i, long day, long minute) {
    long value = (long) StrictMath.exp(random.nextDouble(4, 16));
    return "%dd %02d:%02d order X%d buyer=%s device=%s card=%s to=%s:Rue_%d bill=%s total=%d kind=%s ip_country=%s card_country=%s%s"
        .formatted(
            day,
            minute / 60,
            minute % 60,
            i,
            buyer,
            pick(random, "h", "d1", "d2"),
            pick(random, "h", "c1", "c2"),
            pick(random, "DE", "FR", "ZZ", "XZ-HUB"),
            random.nextInt(5),
            pick(random, "DE:Lindenweg_4", "none", "FR:Rue_1"),
            value,
            pick(random, "home", "forwarder", "locker"),
            pick(random, "DE", "BR", "US"),
            pick(random, "DE", "GB"),
            random.nextBoolean() ? " gift" : "");
  }

  private static String pick(SplittableRandom random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
