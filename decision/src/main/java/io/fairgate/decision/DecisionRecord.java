package io.fairgate.decision;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Hits;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.RuleSpec;
import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// A decision's bytes: what was looked at, what fired, and what came of it. With the policy that
/// they name, everything about the decision can be rendered from them.
///
/// ```
/// version 1 │ first 8 bytes of the policy's hash │ order id │ time │ event type
/// outcome │ change + 1 │ score │ error by events │ sketched
/// rules fired (rule << 1 | cleared) │ rules in error │ rules not asked since a feature is warming
/// values of every variable that a rule or a reason's text reads, by lane and slot
/// ```
///
/// Written on the hot path; a decision that approves costs one array.
final class DecisionRecord {
  private static final int VERSION = 1;

  private final Policy policy;
  private final long hash;
  private final int[] ints;
  private final int[] doubles;
  private final int[] strings;
  private final int[] lists;
  private final ByteWriter out = new ByteWriter(1024);

  DecisionRecord(Policy policy) {
    this.policy = policy;
    hash = Long.parseUnsignedLong(policy.hash().substring(0, 16), 16);
    Map<String, Variable> used = new TreeMap<>();
    for (RuleSpec rule : policy.rules()) {
      rule.when().variables().forEach(v -> used.put(v.name(), v));
    }
    for (var reason : policy.reasons().values()) {
      for (String fact : reason.facts()) {
        policy.scope().find(fact).ifPresent(v -> used.put(v.name(), v));
      }
      for (Variable variable : policy.scope().variables()) {
        if (reason.analystText().contains('{' + variable.name() + '}')) {
          used.put(variable.name(), variable);
        }
      }
    }
    ints = slots(used, CelType.INT, CelType.BOOL);
    doubles = slots(used, CelType.DOUBLE, CelType.DOUBLE);
    strings = slots(used, CelType.STRING, CelType.STRING);
    lists = slots(used, CelType.STRING_LIST, CelType.STRING_LIST);
  }

  private static int[] slots(Map<String, Variable> used, CelType type, CelType other) {
    var slots = new TreeSet<Integer>();
    for (Variable variable : used.values()) {
      if (variable.type() == type || variable.type() == other) {
        slots.add(variable.slot());
      }
    }
    return slots.stream().mapToInt(Integer::intValue).toArray();
  }

  byte[] write(
      String orderId,
      int eventType,
      int[] asked,
      Hits hits,
      int[] warming,
      int warmingCount,
      Verdict verdict,
      long errorMax,
      boolean isSketched,
      Values values) {
    out.reset();
    out.u8(VERSION);
    out.fixedLong(hash);
    out.string(orderId);
    out.varint(values.nowMillis);
    out.u8(eventType);
    out.u8(verdict.outcome.ordinal());
    var change = verdict.change;
    out.u8(change == null ? 0 : change.ordinal() + 1);
    out.u8(verdict.score);
    out.varint(errorMax);
    out.flag(isSketched);
    out.varint(hits.firedCount);
    for (int i = 0; i < hits.firedCount; i++) {
      int rule = asked[hits.fired[i]];
      out.varint((long) rule << 1 | (verdict.isCleared(rule) ? 1 : 0));
    }
    out.varint(hits.errorCount);
    for (int i = 0; i < hits.errorCount; i++) {
      out.varint(asked[hits.errors[i]]);
    }
    out.varint(warmingCount);
    for (int i = 0; i < warmingCount; i++) {
      out.varint(warming[i]);
    }
    writeValues(values);
    return out.toBytes();
  }

  private void writeValues(Values values) {
    out.zigzags(values.ints, ints);
    for (int slot : doubles) {
      out.float64(values.doubles[slot]);
    }
    for (int slot : strings) {
      out.string(values.strings[slot]);
    }
    for (int slot : lists) {
      String[] list = values.lists[slot];
      out.varint(list.length);
      for (String item : list) {
        out.string(item);
      }
    }
  }

  /// Whether a record was written under this policy.
  boolean isOfPolicy(byte[] bytes) {
    var in = new ByteReader(bytes);
    return in.u8() == VERSION && in.fixedLong() == hash;
  }

  /// What a record says. The values that no rule and no text reads are at their defaults.
  Recorded read(byte[] bytes) {
    var in = new ByteReader(bytes);
    int version = in.u8();
    if (version != VERSION) {
      throw new IllegalArgumentException("a record has version " + VERSION + ", got " + version);
    }
    long ofPolicy = in.fixedLong();
    if (ofPolicy != hash) {
      throw new IllegalArgumentException(
          "the record was written under policy "
              + Long.toHexString(ofPolicy)
              + "…, not "
              + Long.toHexString(hash)
              + "…");
    }
    var values = new Values(policy.scope());
    String orderId = in.string();
    values.nowMillis = in.varint();
    String event = EventType.at(in.u8()).written();
    Outcome outcome = Outcome.values()[in.u8()];
    int change = in.u8();
    int score = in.u8();
    long errorMax = in.varint();
    boolean isSketched = in.flag();
    var fired = new ArrayList<RuleSpec>();
    var cleared = new ArrayList<RuleSpec>();
    for (int n = in.count(1); n > 0; n--) {
      int rule = (int) in.varint();
      ((rule & 1) == 0 ? fired : cleared).add(policy.rules().get(rule >>> 1));
    }
    List<RuleSpec> errors = rules(in);
    List<RuleSpec> warming = rules(in);
    readValues(in, values);
    return new Recorded(
        policy,
        orderId,
        values.nowMillis,
        event,
        outcome,
        change == 0 ? null : Change.values()[change - 1],
        score,
        errorMax,
        isSketched,
        fired,
        cleared,
        errors,
        warming,
        values);
  }

  private List<RuleSpec> rules(ByteReader in) {
    var rules = new ArrayList<RuleSpec>();
    for (int n = in.count(1); n > 0; n--) {
      rules.add(policy.rules().get((int) in.varint()));
    }
    return rules;
  }

  private void readValues(ByteReader in, Values values) {
    for (int slot : ints) {
      values.ints[slot] = in.zigzag();
    }
    for (int slot : doubles) {
      values.doubles[slot] = in.float64();
    }
    for (int slot : strings) {
      values.strings[slot] = in.string();
    }
    for (int slot : lists) {
      var list = new String[in.count(1)];
      for (int i = 0; i < list.length; i++) {
        list[i] = in.string();
      }
      values.lists[slot] = list;
    }
  }
}
