package io.fairgate.decision.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Scope;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.FeatureSpec.Aggregate;
import io.fairgate.decision.policy.FeatureSpec.Over;
import io.fairgate.decision.policy.FeatureSpec.Windowed;
import io.fairgate.decision.policy.Place;
import io.fairgate.decision.state.NaiveWindows.Happened;
import io.fairgate.marketplace.EntityKind;
import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WindowTablePropertyTest {
  private static final long MINUTE = 60_000;
  private static final long LATENESS = 10 * MINUTE;
  private static final String[] EVENTS = {"order.placed", "payment.declined", "label"};
  private static final long[] WINDOWS = {MINUTE, 10 * MINUTE, 60 * MINUTE, 24 * 60 * MINUTE};

  /// A table with a random choice of features, and what is true of it by definition.
  private static final class World {
    final SplittableRandom random;
    final List<Windowed> features = new ArrayList<>();
    final Scope scope;
    final WindowLayout layout;
    final int[] seriesOf;
    final int[] slotOf;
    final NaiveWindows[] naive = new NaiveWindows[4];
    WindowTable table;

    World(long seed, int exactEvents) {
      random = new SplittableRandom(seed);
      int n = 1 + random.nextInt(9);
      for (int i = 0; i < n; i++) {
        features.add(feature("f" + i));
      }
      var variables = new ArrayList<>(Fields.variables());
      int nextInt = Fields.slots(CelType.INT);
      int nextDouble = Fields.slots(CelType.DOUBLE);
      for (Windowed f : features) {
        int slot = f.type() == CelType.INT ? nextInt++ : nextDouble++;
        variables.add(new Variable(f.name(), f.type(), slot, ""));
      }
      scope = Scope.of(variables);
      layout = LayoutBuilder.build(features, scope, LATENESS);
      seriesOf = new int[n];
      slotOf = new int[n];
      for (int i = 0; i < n; i++) {
        seriesOf[i] = List.of(layout.series()).indexOf(LayoutBuilder.seriesOf(features.get(i)));
        slotOf[i] = scope.find(features.get(i).name()).orElseThrow().slot();
      }
      for (int e = 0; e < naive.length; e++) {
        naive[e] = new NaiveWindows();
      }
      table = new WindowTable(layout, exactEvents, 4_096);
    }

    private Windowed feature(String name) {
      Aggregate[] all = Aggregate.values();
      Aggregate aggregate = all[random.nextInt(all.length)];
      String of =
          switch (aggregate) {
            case SUM, MEAN, MIN, MAX -> "order_value";
            case DISTINCT -> "card";
            case COUNT, FIRST_SEEN, LAST_SEEN, SINCE_FIRST, SINCE_LAST -> null;
          };
      boolean ever = random.nextInt(4) == 0 || aggregate.compareTo(Aggregate.FIRST_SEEN) >= 0;
      long delay = ever || random.nextInt(3) > 0 ? 0 : 30 * MINUTE;
      return new Windowed(
          name,
          "",
          Place.NOWHERE,
          List.of(EntityKind.BUYER),
          EVENTS[random.nextInt(EVENTS.length)],
          aggregate,
          of,
          false,
          ever ? Windowed.FOREVER : WINDOWS[random.nextInt(WINDOWS.length)],
          delay,
          null,
          Over.MAX);
    }

    Touch touch(Happened event) {
      var touch = new Touch(layout);
      touch.mask = event.series();
      for (int c = 0; c < touch.numbers.length; c++) {
        touch.numbers[c] = event.number();
      }
      for (int c = 0; c < touch.keys.length; c++) {
        touch.keys[c] = event.key();
      }
      return touch;
    }

    Happened event(long at) {
      int mask = random.nextInt(1 << layout.series().length);
      long number = random.nextInt(20) == 0 ? random.nextLong() >> 8 : random.nextInt(5_000);
      return new Happened(at, mask, number, random.nextInt(12) * 0x9e3779b97f4a7c15L);
    }

    void check(int entity, Happened event, String where) {
      var reading = new Reading(layout);
      var values = new Values(scope);
      table.read(key(entity), key(entity), event.at(), touch(event), reading);
      new Features(layout).write(reading, event.at(), values);
      for (int i = 0; i < features.size(); i++) {
        assertEquals(
            naive[entity].value(features.get(i), seriesOf[i], event),
            NaiveWindows.read(features.get(i), slotOf[i], values),
            where + " " + features.get(i));
      }
    }

    static long key(int entity) {
      return Hashes.mix(entity + 1L);
    }

    void add(int entity, Happened event) {
      table.add(key(entity), key(entity), event.at(), touch(event));
      naive[entity].add(event);
    }
  }

  @Test
  void everyFeatureEqualsItsDefinitionInOrderAndWithinTheLateness() {
    for (long seed = 1; seed <= 400; seed++) {
      var world = new World(seed, 16_384);
      long clock = 1_700_000_040_000L;
      // Whole minutes make events fall on the windows' very edges.
      long grain = world.random.nextBoolean() ? MINUTE : 1;
      int steps = 20 + world.random.nextInt(200);
      long pace = 1L << (8 + world.random.nextInt(15));
      for (int step = 0; step < steps; step++) {
        clock += world.random.nextLong(2 * pace);
        long late = world.random.nextInt(5) == 0 ? world.random.nextLong(LATENESS - MINUTE) : 0;
        int entity = world.random.nextInt(8) == 0 ? world.random.nextInt(4) : 0;
        Happened event = world.event((clock - late) / grain * grain);
        if (late == 0 || hasNoLastSeen(world)) {
          world.check(entity, event, "seed " + seed + " step " + step);
        }
        world.add(entity, event);
        if (world.random.nextInt(40) == 0) {
          roundTrip(world);
        }
      }
    }
  }

  /// What was last seen before a late order is not kept, only what was seen last of all.
  private static boolean hasNoLastSeen(World world) {
    return world.features.stream().noneMatch(f -> f.windowMillis() == Windowed.FOREVER);
  }

  private static void roundTrip(World world) {
    var copy = new WindowTable(world.layout, 16_384, 4_096);
    copy.restoreClock(world.table.clock());
    var out = new ByteWriter(256);
    world.table.forEach((high, low, entity) -> {
      out.reset();
      WindowBytes.encode(entity, out);
      copy.restore(high, low, copy.decode(new ByteReader(out.toBytes())));
    });
    world.table = copy;
  }

  @Test
  void theOrderOfEventsWithinTheLatenessLeavesTheSameBytes() {
    for (long seed = 1; seed <= 200; seed++) {
      var inOrder = new World(seed, 16_384);
      var shuffled = new World(seed, 16_384);
      var events = new ArrayList<Happened>();
      long clock = 1_700_000_000_000L;
      for (int i = 0; i < 80; i++) {
        clock += inOrder.random.nextLong(4 * MINUTE);
        events.add(inOrder.event(clock));
      }
      for (Happened event : events) {
        inOrder.add(0, event);
      }
      var random = new SplittableRandom(seed);
      var waiting = new ArrayList<Happened>();
      for (Happened event : events) {
        waiting.add(event);
        while (!waiting.isEmpty()
            && (waiting.get(0).at() < event.at() - LATENESS / 2 || random.nextInt(3) == 0)) {
          shuffled.add(0, waiting.remove(random.nextInt(Math.min(2, waiting.size()))));
        }
      }
      waiting.forEach(event -> shuffled.add(0, event));
      assertEquals(bytes(inOrder), bytes(shuffled), "seed " + seed);
    }
  }

  private static String bytes(World world) {
    var text = new StringBuilder();
    var out = new ByteWriter(256);
    world.table.forEach((high, low, entity) -> {
      out.reset();
      WindowBytes.encode(entity, out);
      text.append(high).append(java.util.HexFormat.of().formatHex(out.toBytes()));
    });
    return text.toString();
  }
}
