package io.fairgate.decision.state;

import io.fairgate.decision.cel.Values;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.FeatureSpec.Windowed;
import io.fairgate.decision.policy.Policy;
import io.fairgate.marketplace.EntityKind;
import io.fairgate.marketplace.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All window tables of a policy: one for each entity kind, or pair of kinds, that its features
/// name.
final class WindowStates {
  private final WindowTable[] tables;
  private final TableKeys[] keysOf;
  private final Touch[] touches;
  private final Reading[] readings;
  private final Features[] features;
  private final Route[][] routes;
  private final int[] ownerOf;
  private final long[] errorMax;
  private final boolean[] sketched;

  /// What was fetched, kept so that the fetching is.
  private final long[] fetched;

  WindowStates(Policy policy, Shares shares) {
    Map<List<EntityKind>, List<Windowed>> byKinds = new LinkedHashMap<>();
    for (FeatureSpec feature : policy.features()) {
      if (feature instanceof Windowed windowed) {
        byKinds.computeIfAbsent(windowed.entity(), kinds -> new ArrayList<>()).add(windowed);
      }
    }
    List<List<Windowed>> groups = List.copyOf(byKinds.values());
    int n = groups.size();
    var layouts = new WindowLayout[n];
    tables = new WindowTable[n];
    keysOf = new TableKeys[n];
    touches = new Touch[n];
    readings = new Reading[n];
    features = new Features[n];
    for (int t = 0; t < n; t++) {
      layouts[t] =
          LayoutBuilder.build(groups.get(t), policy.scope(), policy.limits().latenessMillis());
      tables[t] =
          new WindowTable(
              layouts[t], policy.limits().exactEvents(), policy.limits().exactDistinct());
      keysOf[t] = new TableKeys(layouts[t].kinds());
      touches[t] = new Touch(layouts[t]);
      readings[t] = new Reading(layouts[t]);
      features[t] = new Features(layouts[t]);
    }
    ownerOf = new int[n];
    for (int t = 0; t < n; t++) {
      ownerOf[t] = shares.assign(1 + layouts[t].reads().length);
    }
    errorMax = new long[shares.count()];
    sketched = new boolean[shares.count()];
    fetched = new long[shares.count()];
    routes = new Route[shares.count()][EventType.COUNT];
    for (Route[] ofShare : routes) {
      for (int e = 0; e < ofShare.length; e++) {
        ofShare[e] = Route.of(EventType.at(e).written(), layouts, groups);
      }
    }
  }

  int tables() {
    return tables.length;
  }

  WindowTable table(int t) {
    return tables[t];
  }

  long entities() {
    long entities = 0;
    for (WindowTable table : tables) {
      entities += table.entities();
    }
    return entities;
  }

  /// By how many events the worst window read last may be too high.
  long errorMax(int share) {
    return errorMax[share];
  }

  /// Whether a distinct read last is a sketch's estimate.
  boolean isSketched(int share) {
    return sketched[share];
  }

  /// Reads every table for an event and writes the features. `values` holds the event's fields.
  /// `isApplied` where the event was taken in before and must not be counted twice.
  void read(
      int share,
      int eventType,
      Keys keys,
      long checkout,
      long now,
      boolean isApplied,
      Values values) {
    long error = 0;
    boolean sketch = false;
    prepare(share, eventType, keys, checkout, isApplied, values);
    fetch(share, keys);
    for (int t = 0; t < tables.length; t++) {
      if (ownerOf[t] != share) {
        continue;
      }
      TableKeys entity = keysOf[t];
      int size = entity.size();
      if (size == 0) {
        features[t].absent(values);
        continue;
      }
      boolean isMany = entity.hasMany();
      Reading reading = readings[t];
      for (int i = 0; i < size; i++) {
        tables[t].read(entity.high(i), entity.low(i), now, touches[t], reading);
        if (isMany) {
          features[t].combine(reading, now, i, values);
        } else {
          features[t].write(reading, now, values);
        }
        error = Math.max(error, reading.errorMax);
        sketch |= reading.isSketched;
      }
    }
    errorMax[share] = error;
    sketched[share] = sketch;
  }

  /// Looks all entities up before any is read: memory answers many questions in the time of one.
  private void fetch(int share, Keys keys) {
    long touched = 0;
    for (int t = 0; t < tables.length; t++) {
      if (ownerOf[t] == share) {
        keysOf[t].of(keys);
        touched += tables[t].touchHome(keysOf[t].high(0));
      }
    }
    for (int t = 0; t < tables.length; t++) {
      if (ownerOf[t] == share && keysOf[t].size() > 0) {
        tables[t].locate(keysOf[t].high(0), keysOf[t].low(0));
      }
    }
    for (int t = 0; t < tables.length; t++) {
      if (ownerOf[t] == share && keysOf[t].size() > 0) {
        touched += tables[t].touch();
      }
    }
    fetched[share] = touched;
  }

  /// Takes an event into every table that it touches. `isRead` where the same event was read last,
  /// so that keys and touches stand as they must.
  void apply(
      int share, int eventType, Keys keys, long checkout, long at, boolean isRead, Values values) {
    if (routes[share][eventType].touchesNothing()) {
      return;
    }
    if (!isRead) {
      prepare(share, eventType, keys, checkout, false, values);
    }
    for (int t = 0; t < tables.length; t++) {
      if (ownerOf[t] != share || touches[t].mask == 0) {
        continue;
      }
      TableKeys entity = keysOf[t];
      if (!isRead) {
        entity.of(keys);
      }
      for (int i = 0; i < entity.size(); i++) {
        tables[t].add(entity.high(i), entity.low(i), at, touches[t]);
      }
    }
  }

  private void prepare(
      int share, int eventType, Keys keys, long checkout, boolean isApplied, Values values) {
    int[] masks = routes[share][eventType].masks(values);
    for (int t = 0; t < tables.length; t++) {
      if (ownerOf[t] != share) {
        continue;
      }
      Touch touch = touches[t];
      touch.mask = isApplied ? 0 : masks[t];
      if (touch.mask == 0) {
        continue;
      }
      int[] numberSlots = tables[t].layout.numberSlots();
      for (int c = 0; c < numberSlots.length; c++) {
        touch.numbers[c] = values.ints[numberSlots[c]];
      }
      KeyColumn[] columns = tables[t].layout.keyColumns();
      for (int c = 0; c < columns.length; c++) {
        touch.keys[c] = value(columns[c], keys, checkout, values);
      }
    }
  }

  private static long value(KeyColumn column, Keys keys, long checkout, Values values) {
    EntityKind kind = column.kind();
    if (kind != null) {
      return TableKeys.hash(keys, kind);
    }
    return column.isCheckout() ? checkout : Hashes.of(values.strings[column.stringSlot()]);
  }
}
