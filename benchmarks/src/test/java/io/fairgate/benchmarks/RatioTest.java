package io.fairgate.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RatioTest {
  @Test
  void ratiosAreOfPairsThatRanOneAfterTheOther() {
    Ratio ratio = Ratio.of(new double[] {2, 9, 4}, new double[] {1, 3, 4});
    assertEquals(new Ratio(1, 2, 3), ratio);
  }

  @Test
  void theMedianOfTwoIsBetweenThem() {
    assertEquals(1.5, Ratio.median(new double[] {2, 1}));
  }
}
