package io.fairgate.decision.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is restored goes on as if it had never been away. Found by seed 215 of the node's
/// simulation.
class WindowRestoreTest {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long START = 1_772_400_000_000L;
  private static final long MIA = 11;
  private static final long THEO = 12;

  private final Windowed orders = feature("orders", "order.placed", HOUR);
  private final Windowed reports = feature("reports", "card.reported", Windowed.FOREVER);
  private final WindowLayout layout = layout();
  private final Touch order = touch();

  private static Windowed feature(String name, String event, long window) {
    return new Windowed(
        name,
        "",
        Place.NOWHERE,
        List.of(EntityKind.CARD),
        event,
        Aggregate.COUNT,
        null,
        false,
        window,
        0,
        null,
        Over.MAX);
  }

  private WindowLayout layout() {
    var variables = new ArrayList<>(Fields.variables());
    int slot = Fields.slots(CelType.INT);
    variables.add(new Variable("orders", CelType.INT, slot, ""));
    variables.add(new Variable("reports", CelType.INT, slot + 1, ""));
    return LayoutBuilder.build(List.of(orders, reports), Scope.of(variables), 10 * MINUTE);
  }

  private Touch touch() {
    var touch = new Touch(layout);
    touch.mask = 1 << List.of(layout.series()).indexOf(LayoutBuilder.seriesOf(orders));
    return touch;
  }

  private WindowTable table() {
    return new WindowTable(layout, 100, 4_096);
  }

  private WindowTable restored(WindowTable from) {
    WindowTable to = table();
    to.restoreClock(from.clock());
    from.forEach((high, low, entity) -> {
      var out = new ByteWriter(64);
      WindowBytes.encode(entity, out);
      to.restore(high, low, to.decode(new ByteReader(out.toBytes())));
    });
    return to;
  }

  private static String bytes(WindowTable table) {
    var text = new StringBuilder();
    table.forEach((high, low, entity) -> {
      var out = new ByteWriter(64);
      WindowBytes.encode(entity, out);
      text.append(high).append(' ').append(HexFormat.of().formatHex(out.toBytes())).append('\n');
    });
    return text.toString();
  }

  @Test
  void aLateEventAfterARestoreMovesNoLaterOne() {
    WindowTable live = table();
    live.add(MIA, 1, START, order);
    live.add(THEO, 1, START + 3 * HOUR, order);
    WindowTable restored = restored(live);
    for (WindowTable each : List.of(live, restored)) {
      each.add(MIA, 1, START - MINUTE, order);
      each.add(MIA, 1, START + 3 * HOUR, order);
    }
    assertEquals(bytes(live), bytes(restored));
  }
}
