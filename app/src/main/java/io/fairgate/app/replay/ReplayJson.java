package io.fairgate.app.replay;

import io.fairgate.decision.Outcome;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A replay's result as one JSON object.
final class ReplayJson {
  private ReplayJson() {}

  static Map<String, @Nullable Object> of(Replayed replayed, @Nullable Double trainShare) {
    Tally tally = replayed.judged().tally();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("orders", replayed.orders());
    json.put("events", replayed.events());
    json.put("late", replayed.late());
    json.put("duplicates", replayed.duplicates());
    json.put("refused", replayed.refused());
    json.put("outcomes", outcomes(tally));
    json.put("reasons", tally.reasons());
    json.put("labels", labels(tally, 0, tally.orders()));
    json.put("campaigns", campaigns(tally));
    json.put("seconds", Math.round(1000 * replayed.seconds()) / 1000.0);
    json.put("ordersPerSecond", replayed.ordersPerSecond());
    json.put("cpuMicrosPerOrder", replayed.cpuMicrosPerOrder());
    json.put("policyHash", replayed.judged().policy().hash());
    json.put("decisionsHash", replayed.judged().decisionsHash());
    json.put("stateHash", replayed.judged().stateHash());
    json.put("currency", replayed.judged().policy().money().currency());
    json.put("remarks", replayed.counts());
    json.put("parts", trainShare == null ? null : parts(tally, trainShare));
    Replayed.Judged other = replayed.other();
    json.put("against", other == null ? null : against(tally, other));
    return json;
  }

  private static Map<String, Object> outcomes(Tally tally) {
    var json = new LinkedHashMap<String, Object>();
    long[] counts = tally.outcomeCounts();
    for (Outcome outcome : Outcome.values()) {
      json.put(outcome.written(), counts[outcome.ordinal()]);
    }
    return json;
  }

  private static @Nullable Map<String, Object> labels(Tally tally, int from, int to) {
    return tally.hasLabels() ? Accuracy.of(tally, from, to).json() : null;
  }

  private static @Nullable Map<String, Object> campaigns(Tally tally) {
    var json = new LinkedHashMap<String, Object>();
    CampaignCount.of(tally).forEach((name, count) -> json.put(name, count.json()));
    return json.isEmpty() ? null : json;
  }

  private static Map<String, @Nullable Object> parts(Tally tally, double trainShare) {
    int cut = cut(tally, trainShare);
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("train", part(tally, 0, cut));
    json.put("test", part(tally, cut, tally.orders()));
    return json;
  }

  private static Map<String, @Nullable Object> part(Tally tally, int from, int to) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("orders", to - from);
    json.put("labels", labels(tally, from, to));
    return json;
  }

  /// The first order that is tested on.
  static int cut(Tally tally, double trainShare) {
    return (int) Math.floor(tally.orders() * trainShare);
  }

  private static Map<String, @Nullable Object> against(Tally tally, Replayed.Judged other) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("policyHash", other.policy().hash());
    json.put("decisionsHash", other.decisionsHash());
    json.put("outcomes", outcomes(other.tally()));
    json.put("labels", labels(other.tally(), 0, other.tally().orders()));
    for (Difference.Kind kind : Difference.Kind.values()) {
      json.put(camel(kind.name()), Difference.of(kind, tally, other.tally()).json());
    }
    return json;
  }

  /// `NEWLY_CLOSED` as `newlyClosed`.
  private static String camel(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("_");
    return words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
  }
}
