package io.fairgate.decision.state;

import io.fairgate.decision.cel.Values;
import io.fairgate.decision.policy.FeatureSpec.Windowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// The windows by their definition: every event is kept and every feature counted anew.
final class NaiveWindows {
  /// One event of one entity: its number column, its key column and whether it is of each series.
  record Happened(long at, int series, long number, long key) {}

  private final List<Happened> events = new ArrayList<>();

  void add(Happened event) {
    events.add(event);
  }

  /// The feature at `now`, the event at hand included.
  double value(Windowed f, int series, Happened current) {
    long now = current.at();
    List<Happened> seen = new ArrayList<>(events);
    seen.add(current);
    Predicate<Happened> inWindow =
        e ->
            (e.series() >>> series & 1) != 0
                && e.at() <= now - f.delayMillis()
                && (LayoutBuilder.isEver(f) || e.at() > now - f.delayMillis() - f.windowMillis());
    List<Happened> in = seen.stream().filter(inWindow).toList();
    ToLongFunction<Happened> number = Happened::number;
    return switch (f.aggregate()) {
      case COUNT -> in.size();
      case SUM -> in.stream().mapToLong(number).sum();
      case MEAN -> in.isEmpty() ? 0 : (double) in.stream().mapToLong(number).sum() / in.size();
      case MIN -> in.stream().mapToLong(number).min().orElse(0);
      case MAX -> in.stream().mapToLong(number).max().orElse(0);
      case DISTINCT -> in.stream().mapToLong(Happened::key).filter(k -> k != 0).distinct().count();
      case FIRST_SEEN -> in.stream().mapToLong(Happened::at).min().orElse(0) / 1000;
      case SINCE_FIRST ->
          in.isEmpty() ? -1 : (now - in.stream().mapToLong(Happened::at).min().orElse(now)) / 1000;
      case LAST_SEEN ->
          in.stream().filter(e -> e != current).mapToLong(Happened::at).max().orElse(0) / 1000;
      case SINCE_LAST -> {
        var before = in.stream().filter(e -> e != current).mapToLong(Happened::at).max();
        yield before.isEmpty() ? -1 : (now - before.getAsLong()) / 1000;
      }
    };
  }

  static double read(Windowed f, int slot, Values values) {
    return f.type() == io.fairgate.decision.cel.CelType.DOUBLE
        ? values.doubles[slot]
        : values.ints[slot];
  }
}
