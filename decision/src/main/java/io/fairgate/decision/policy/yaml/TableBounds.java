package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.FeatureSpec.Windowed;
import io.fairgate.marketplace.EntityKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts what the features over one kind of entity, or pair of kinds, keep of each event between
/// them.
final class TableBounds {
  /// Each different event and filter is one bit of what is kept of an event.
  static final int SERIES_MAX = 30;

  /// Each different field or entity in `of` is a column of what is kept of an event.
  static final int COLUMNS_MAX = 30;

  private final Map<List<EntityKind>, Set<String>> series = new HashMap<>();
  private final Map<List<EntityKind>, Set<String>> columns = new HashMap<>();

  /// What the feature brings beyond a bound, or null; advice is in [#ADVICE].
  @Nullable String add(Windowed feature) {
    String where = feature.where() == null ? "" : feature.where().text();
    int before = series.getOrDefault(feature.entity(), Set.of()).size();
    int now = add(series, feature.entity(), feature.event() + " " + where);
    if (now > SERIES_MAX && now > before) {
      return now + " different events and filters over " + Words.of(Set.copyOf(feature.entity()));
    }
    String of = feature.of();
    if (of != null && add(columns, feature.entity(), of) > COLUMNS_MAX) {
      return "more than " + COLUMNS_MAX + " different fields over one kind of entity";
    }
    return null;
  }

  static final String ADVICE =
      "at most "
          + SERIES_MAX
          + ", since each costs room in every entity: use one filter for several";

  private static int add(
      Map<List<EntityKind>, Set<String>> sets, List<EntityKind> entity, String item) {
    Set<String> set = sets.computeIfAbsent(entity, key -> new HashSet<>());
    set.add(item);
    return set.size();
  }
}
