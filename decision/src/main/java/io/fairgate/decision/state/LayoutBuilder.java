package io.fairgate.decision.state;

import io.fairgate.decision.cel.Scope;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.FeatureSpec.Aggregate;
import io.fairgate.decision.policy.FeatureSpec.Windowed;
import io.fairgate.decision.state.WindowLayout.Form;
import io.fairgate.decision.state.WindowLayout.Group;
import io.fairgate.decision.state.WindowLayout.Read;
import io.fairgate.decision.state.WindowLayout.Series;
import io.fairgate.decision.state.WindowLayout.Total;
import io.fairgate.marketplace.EntityKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/// Lays out one table: finds the series, columns, groups and totals that its features need between
/// them, so that features over the same events share one log.
final class LayoutBuilder {
  private final List<Windowed> features;
  private final Scope scope;
  private final List<Series> series = new ArrayList<>();
  private final List<Integer> numberSlots = new ArrayList<>();
  private final List<KeyColumn> keyColumns = new ArrayList<>();
  private final Map<GroupKey, TreeSet<Long>> windows = new LinkedHashMap<>();
  private final Map<GroupKey, Columns> columns = new LinkedHashMap<>();
  private final List<Total> totals = new ArrayList<>();
  private final List<Ever> evers = new ArrayList<>();

  private record GroupKey(int series, long delayMillis) {}

  private record Columns(TreeSet<Integer> numbers, TreeSet<Integer> keys) {}

  private record Ever(int column, int series) {}

  private LayoutBuilder(List<Windowed> features, Scope scope) {
    this.features = features;
    this.scope = scope;
  }

  /// `features` all belong to one entity kind or pair of kinds.
  static WindowLayout build(List<Windowed> features, Scope scope, long latenessMillis) {
    return new LayoutBuilder(features, scope).build(latenessMillis);
  }

  private WindowLayout build(long latenessMillis) {
    for (Windowed feature : features) {
      note(feature);
    }
    var groups = new ArrayList<Group>();
    var groupOf = new LinkedHashMap<GroupKey, Group>();
    int cells = 0;
    int numberCells = 0;
    int keyCells = 0;
    long retention = 0;
    int logged = 0;
    int[] numbersOfSeries = new int[series.size()];
    int[] keysOfSeries = new int[series.size()];
    for (var entry : windows.entrySet()) {
      long[] spans = entry.getValue().stream().mapToLong(Long::longValue).toArray();
      int[] numberAt = new int[numberSlots.size()];
      int[] keyAt = new int[keyColumns.size()];
      Arrays.fill(numberAt, -1);
      Arrays.fill(keyAt, -1);
      GroupKey key = entry.getKey();
      Columns used = Objects.requireNonNull(columns.get(key));
      for (int column : used.numbers()) {
        numberAt[column] = numberCells;
        numberCells += spans.length;
        numbersOfSeries[key.series()] |= 1 << column;
      }
      for (int column : used.keys()) {
        keyAt[column] = keyCells;
        keyCells += spans.length;
        keysOfSeries[key.series()] |= 1 << column;
      }
      var group = new Group(key.series(), key.delayMillis(), spans, cells, numberAt, keyAt);
      groups.add(group);
      groupOf.put(key, group);
      cells += spans.length;
      logged |= 1 << key.series();
      retention = Math.max(retention, key.delayMillis() + spans[spans.length - 1]);
    }
    Read[] reads = new Read[features.size()];
    for (int i = 0; i < reads.length; i++) {
      reads[i] = read(features.get(i), groupOf);
    }
    return new WindowLayout(
        List.copyOf(features.get(0).entity()),
        series.toArray(new Series[0]),
        ints(numberSlots),
        keyColumns.toArray(new KeyColumn[0]),
        numbersOfSeries,
        keysOfSeries,
        groups.toArray(new Group[0]),
        cells,
        numberCells,
        keyCells,
        totals.toArray(new Total[0]),
        evers.stream().mapToInt(Ever::column).toArray(),
        evers.stream().mapToInt(Ever::series).toArray(),
        reads,
        new WindowPlan(groups.toArray(new Group[0]), reads, cells, numberCells, keyCells),
        Arrays.stream(reads).anyMatch(LayoutBuilder::isExtreme),
        logged,
        retention + latenessMillis);
  }

  private static boolean isExtreme(Read read) {
    return read.form() == Form.MIN || read.form() == Form.MAX;
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private void note(Windowed f) {
    int s = index(series, seriesOf(f));
    if (isEver(f)) {
      noteTotals(f, s);
      return;
    }
    var key = new GroupKey(s, f.delayMillis());
    windows.computeIfAbsent(key, k -> new TreeSet<>()).add(f.windowMillis());
    Columns used = columns.computeIfAbsent(key, k -> new Columns(new TreeSet<>(), new TreeSet<>()));
    if (f.byCheckout()) {
      used.keys().add(index(keyColumns, KeyColumn.CHECKOUT));
    }
    switch (f.aggregate()) {
      case SUM, MEAN, MIN, MAX -> used.numbers().add(index(numberSlots, slot(of(f))));
      case DISTINCT -> used.keys().add(index(keyColumns, keyColumn(of(f))));
      case COUNT, FIRST_SEEN, LAST_SEEN, SINCE_FIRST, SINCE_LAST -> {}
    }
  }

  private void noteTotals(Windowed f, int s) {
    if (f.byCheckout()) {
      index(evers, new Ever(index(keyColumns, KeyColumn.CHECKOUT), s));
    }
    switch (f.aggregate()) {
      case COUNT -> total(s, Total.Kept.COUNT, -1);
      case SUM -> total(s, Total.Kept.SUM, index(numberSlots, slot(of(f))));
      case MIN -> total(s, Total.Kept.MIN, index(numberSlots, slot(of(f))));
      case MAX -> total(s, Total.Kept.MAX, index(numberSlots, slot(of(f))));
      case MEAN -> {
        total(s, Total.Kept.SUM, index(numberSlots, slot(of(f))));
        total(s, Total.Kept.COUNT, -1);
      }
      case DISTINCT -> index(evers, new Ever(index(keyColumns, keyColumn(of(f))), s));
      case FIRST_SEEN, SINCE_FIRST -> total(s, Total.Kept.FIRST, -1);
      case LAST_SEEN, SINCE_LAST -> total(s, Total.Kept.LAST, -1);
    }
  }

  private Read read(Windowed f, Map<GroupKey, Group> groupOf) {
    int s = index(series, seriesOf(f));
    int slot = scope.find(f.name()).orElseThrow().slot();
    if (isEver(f)) {
      return readTotal(f, s, slot);
    }
    Group group = Objects.requireNonNull(groupOf.get(new GroupKey(s, f.delayMillis())));
    int k = Arrays.binarySearch(group.windows(), f.windowMillis());
    int count = group.cell() + k;
    int checkouts = f.byCheckout() ? group.keyAt()[index(keyColumns, KeyColumn.CHECKOUT)] + k : -1;
    return switch (f.aggregate()) {
      case COUNT ->
          f.byCheckout()
              ? new Read(Form.DISTINCT, checkouts, 0, slot, f.over())
              : new Read(Form.COUNT, count, 0, slot, f.over());
      case SUM -> new Read(Form.SUM, number(group, f, k), 0, slot, f.over());
      case MEAN ->
          f.byCheckout()
              ? new Read(Form.MEAN_BY_CHECKOUT, number(group, f, k), checkouts, slot, f.over())
              : new Read(Form.MEAN, number(group, f, k), count, slot, f.over());
      case MIN -> new Read(Form.MIN, number(group, f, k), count, slot, f.over());
      case MAX -> new Read(Form.MAX, number(group, f, k), count, slot, f.over());
      case DISTINCT ->
          new Read(
              Form.DISTINCT,
              group.keyAt()[index(keyColumns, keyColumn(of(f)))] + k,
              0,
              slot,
              f.over());
      case FIRST_SEEN, LAST_SEEN, SINCE_FIRST, SINCE_LAST -> throw new IllegalStateException();
    };
  }

  private int number(Group group, Windowed f, int k) {
    return group.numberAt()[index(numberSlots, slot(of(f)))] + k;
  }

  private Read readTotal(Windowed f, int s, int slot) {
    return switch (f.aggregate()) {
      case COUNT ->
          f.byCheckout()
              ? new Read(Form.TOTAL_DISTINCT, ever(s, KeyColumn.CHECKOUT), 0, slot, f.over())
              : new Read(Form.TOTAL, total(s, Total.Kept.COUNT, -1), 0, slot, f.over());
      case SUM -> new Read(Form.TOTAL, ofColumn(s, Total.Kept.SUM, f), 0, slot, f.over());
      case MEAN ->
          f.byCheckout()
              ? new Read(
                  Form.TOTAL_MEAN_BY_CHECKOUT,
                  ofColumn(s, Total.Kept.SUM, f),
                  ever(s, KeyColumn.CHECKOUT),
                  slot,
                  f.over())
              : new Read(
                  Form.TOTAL_MEAN,
                  ofColumn(s, Total.Kept.SUM, f),
                  total(s, Total.Kept.COUNT, -1),
                  slot,
                  f.over());
      case MIN -> new Read(Form.TOTAL_EXTREME, ofColumn(s, Total.Kept.MIN, f), 0, slot, f.over());
      case MAX -> new Read(Form.TOTAL_EXTREME, ofColumn(s, Total.Kept.MAX, f), 0, slot, f.over());
      case DISTINCT -> new Read(Form.TOTAL_DISTINCT, ever(s, keyColumn(of(f))), 0, slot, f.over());
      case FIRST_SEEN ->
          new Read(Form.FIRST_SEEN, total(s, Total.Kept.FIRST, -1), 0, slot, f.over());
      case LAST_SEEN -> new Read(Form.LAST_SEEN, total(s, Total.Kept.LAST, -1), 0, slot, f.over());
      case SINCE_FIRST ->
          new Read(Form.SINCE_FIRST, total(s, Total.Kept.FIRST, -1), 0, slot, f.over());
      case SINCE_LAST ->
          new Read(Form.SINCE_LAST, total(s, Total.Kept.LAST, -1), 0, slot, f.over());
    };
  }

  private int ofColumn(int s, Total.Kept kept, Windowed f) {
    return total(s, kept, index(numberSlots, slot(of(f))));
  }

  private int total(int s, Total.Kept kept, int column) {
    return index(totals, new Total(s, kept, column));
  }

  private int ever(int s, KeyColumn column) {
    return index(evers, new Ever(index(keyColumns, column), s));
  }

  /// First and last times are kept for ever whatever the window: they are one number each.
  static boolean isEver(Windowed f) {
    return f.windowMillis() == Windowed.FOREVER
        || f.aggregate().compareTo(Aggregate.FIRST_SEEN) >= 0;
  }

  static Series seriesOf(Windowed f) {
    return new Series(f.event(), f.where() == null ? null : f.where().text());
  }

  /// What a sum, a mean or the like is over: only a count has nothing there.
  private static String of(Windowed f) {
    return Objects.requireNonNull(f.of(), f.name());
  }

  private static int slot(String field) {
    return Fields.find(field).orElseThrow().variable().slot();
  }

  private static KeyColumn keyColumn(String of) {
    Optional<EntityKind> kind =
        Arrays.stream(EntityKind.values())
            .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(of))
            .findFirst();
    return kind.map(k -> new KeyColumn(k, 0)).orElseGet(() -> new KeyColumn(null, slot(of)));
  }

  private static <T> int index(List<T> list, T item) {
    int at = list.indexOf(item);
    if (at < 0) {
      list.add(item);
      return list.size() - 1;
    }
    return at;
  }
}
