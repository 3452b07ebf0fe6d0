package io.fairgate.decision.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Scope;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.FeatureSpec.Aggregate;
import io.fairgate.decision.policy.FeatureSpec.Over;
import io.fairgate.decision.policy.FeatureSpec.Windowed;
import io.fairgate.decision.policy.Place;
import io.fairgate.marketplace.EntityKind;
import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldedWindowsPropertyTest {
  private static final long HOUR = 3_600_000;
  private static final int EXACT_EVENTS = 2_000;

  private record Happened(long at, long number, long key) {}

  private static Windowed feature(Aggregate aggregate, @Nullable String of, long window) {
    return new Windowed(
        aggregate + "_" + window,
        "",
        Place.NOWHERE,
        List.of(EntityKind.SELLER),
        "order.placed",
        aggregate,
        of,
        false,
        window,
        0,
        null,
        Over.MAX);
  }

  private static WindowLayout layout() {
    List<Windowed> features =
        List.of(
            feature(Aggregate.COUNT, null, HOUR / 60),
            feature(Aggregate.COUNT, null, 24 * HOUR),
            feature(Aggregate.SUM, "order_value", 24 * HOUR),
            feature(Aggregate.DISTINCT, "buyer", 24 * HOUR),
            feature(Aggregate.DISTINCT, "card", Windowed.FOREVER));
    var variables = new ArrayList<>(Fields.variables());
    for (int i = 0; i < features.size(); i++) {
      variables.add(
          new Variable(features.get(i).name(), CelType.INT, Fields.slots(CelType.INT) + i, "test"));
    }
    return LayoutBuilder.build(features, Scope.of(variables), 10 * 60_000);
  }

  @Test
  void aCountIsTooHighByNoMoreThanItsEdgeAndADistinctNearTheTruth() {
    for (long seed = 1; seed <= 5; seed++) {
      var random = new SplittableRandom(seed);
      WindowLayout layout = layout();
      var table = new WindowTable(layout, EXACT_EVENTS, 4_096);
      var live = new ArrayDeque<Happened>();
      var touch = new Touch(layout);
      var reading = new Reading(layout);
      long clock = 1_700_000_000_000L;
      boolean wasApproximate = false;
      for (int i = 0; i < 12_000; i++) {
        clock += random.nextInt(20_000);
        var event =
            new Happened(clock, random.nextInt(9_000), Hashes.mix(random.nextInt(6_000) + 1L));
        touch.mask = 1;
        touch.numbers[0] = event.number();
        java.util.Arrays.fill(touch.keys, event.key());
        live.add(event);
        long oldest = clock - 24 * HOUR;
        live.removeIf(e -> e.at() <= oldest);
        if (i % 97 == 0) {
          table.read(7, 7, clock, touch, reading);
          check(seed, live, clock, reading);
          wasApproximate |= reading.errorMax > 0 && reading.sketched[1];
        }
        table.add(7, 7, clock, touch);
        if (i % 3_001 == 3_000) {
          table = copy(table, layout);
        }
      }
      assertTrue(wasApproximate, "seed " + seed + " never outgrew its log");
    }
  }

  private static void check(long seed, ArrayDeque<Happened> live, long clock, Reading reading) {
    long inMinute = live.stream().filter(e -> e.at() > clock - HOUR / 60).count();
    assertEquals(inMinute, reading.count[0], "a short window stays exact, seed " + seed);
    long tooMany = reading.count[1] - live.size();
    assertTrue(
        tooMany >= 0 && tooMany <= reading.errorMax,
        () -> "seed " + seed + ": " + tooMany + " too many of " + live.size());
    assertTrue(reading.errorMax <= live.size() / 20, "an edge bucket holds little");
    long sum = live.stream().mapToLong(Happened::number).sum();
    assertTrue(reading.sum[1] >= sum && reading.sum[1] <= sum * 1.06, "sum, seed " + seed);
    var different = new HashSet<Long>();
    live.forEach(e -> different.add(e.key()));
    double error = Math.abs(reading.distinct[1] - different.size()) / (double) different.size();
    double bound = reading.sketched[1] ? 5 * HyperLogLog.STANDARD_ERROR : 0;
    assertTrue(error <= bound, "distinct off by " + error + ", seed " + seed);
  }

  private static WindowTable copy(WindowTable table, WindowLayout layout) {
    var copy = new WindowTable(layout, EXACT_EVENTS, 4_096);
    copy.restoreClock(table.clock());
    var out = new ByteWriter(256);
    table.forEach((high, low, entity) -> {
      out.reset();
      WindowBytes.encode(entity, out);
      copy.restore(high, low, copy.decode(new ByteReader(out.toBytes())));
    });
    return copy;
  }

  @Test
  void theSketchIsWithinItsStatedError() {
    var random = new SplittableRandom(3);
    double squares = 0;
    int rounds = 200;
    for (int round = 0; round < rounds; round++) {
      var sketch = new HyperLogLog();
      int size = 5_000 + random.nextInt(100_000);
      long salt = random.nextLong();
      for (int i = 0; i < size; i++) {
        sketch.add(Hashes.mix(salt + i));
      }
      double error = (sketch.estimate() - size) / (double) size;
      squares += error * error;
    }
    double standardError = Math.sqrt(squares / rounds);
    assertTrue(standardError < 1.2 * HyperLogLog.STANDARD_ERROR, "standard error " + standardError);
  }
}
