package io.fairgate.decision.state;

import io.fairgate.decision.cel.CelCompiler;
import io.fairgate.decision.cel.Expression;
import io.fairgate.decision.cel.Hits;
import io.fairgate.decision.cel.Predicates;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.policy.FeatureSpec.Windowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which series of which tables one type of event belongs to. On the hot path.
final class Route {
  private final int[] always;
  private final Predicates filters;
  private final int[] filterTable;
  private final int[] filterBit;
  private final boolean touchesNothing;
  private final Hits hits;
  private final int[] masks;

  private Route(int[] always, List<Expression> wheres, List<int[]> targets) {
    this.always = always;
    filters = CelCompiler.predicates(wheres);
    filterTable = targets.stream().mapToInt(target -> target[0]).toArray();
    filterBit = targets.stream().mapToInt(target -> 1 << target[1]).toArray();
    touchesNothing = wheres.isEmpty() && Arrays.stream(always).allMatch(mask -> mask == 0);
    hits = new Hits(wheres.size());
    masks = new int[always.length];
  }

  /// `features` by table, in the order of `layouts`.
  static Route of(String event, WindowLayout[] layouts, List<List<Windowed>> features) {
    int[] always = new int[layouts.length];
    var wheres = new ArrayList<Expression>();
    var targets = new ArrayList<int[]>();
    for (int t = 0; t < layouts.length; t++) {
      for (int s = 0; s < layouts[t].series().length; s++) {
        WindowLayout.Series series = layouts[t].series()[s];
        if (!series.event().equals(event)) {
          continue;
        }
        if (series.where() == null) {
          always[t] |= 1 << s;
        } else {
          wheres.add(where(series, features.get(t)));
          targets.add(new int[] {t, s});
        }
      }
    }
    return new Route(always, wheres, targets);
  }

  private static Expression where(WindowLayout.Series series, List<Windowed> features) {
    for (Windowed feature : features) {
      Expression where = feature.where();
      if (where != null && LayoutBuilder.seriesOf(feature).equals(series)) {
        return where;
      }
    }
    throw new IllegalStateException("no feature has the series " + series);
  }

  boolean touchesNothing() {
    return touchesNothing;
  }

  /// The masks by table; good until the next call.
  int[] masks(Values values) {
    System.arraycopy(always, 0, masks, 0, masks.length);
    if (filterTable.length > 0) {
      filters.evaluate(values, hits);
      for (int i = 0; i < hits.firedCount; i++) {
        masks[filterTable[hits.fired[i]]] |= filterBit[hits.fired[i]];
      }
    }
    return masks;
  }
}
