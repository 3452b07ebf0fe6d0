package io.fairgate.decision.cel;

import java.util.Arrays;

/// What the names stand for in one evaluation: arrays by type, filled by the caller, reused.
///
/// BOOL lies in `ints` as 0 or 1. An absent string is "", an absent list is empty; neither is ever
/// null.
public final class Values {
  private static final String[] NONE = {};

  public final long[] ints;
  public final double[] doubles;
  public final String[] strings;
  public final String[][] lists;

  /// The time of the event at hand, at which named lists are asked.
  public long nowMillis;

  public Values(Scope scope) {
    ints = new long[scope.intSlots()];
    doubles = new double[scope.doubleSlots()];
    strings = new String[scope.stringSlots()];
    lists = new String[scope.listSlots()][];
    Arrays.fill(strings, "");
    Arrays.fill(lists, NONE);
  }

  private Values(long[] ints, double[] doubles, String[] strings, String[][] lists) {
    this.ints = ints;
    this.doubles = doubles;
    this.strings = strings;
    this.lists = lists;
  }

  /// The same values in arrays of their own; the lists themselves are shared.
  public Values copy() {
    Values copy = new Values(ints.clone(), doubles.clone(), strings.clone(), lists.clone());
    copy.nowMillis = nowMillis;
    return copy;
  }
}
