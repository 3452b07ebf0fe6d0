package io.fairgate.benchmarks.workload;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The limit's orders and rules, read once from its own classes, which stand on the class path.
public final class Workload {
  /// Base takes its thresholds from this many orders, however many it then runs.
  private static final int ORDERS_OF_QUANTILES = 1_000_000;

  public static final int FEATURES = 30;

  public final int orders;
  public final long[] time;
  public final int[] amount;
  public final int[] buyer;
  public final int[] card;
  public final int[] device;
  public final int[] ip;
  public final int[] coupon;
  public final int[] seller;
  public final int[] ship;
  public final int[] bill;

  /// Different entities, each counted once in its kind.
  public final long entities;

  /// The limit's own `Wl`, for engines that are given its features.
  public final Object source;

  /// A rule as the limit writes it, its variables as `v0` to `v32`, and its comparisons.
  public record Rule(int id, String text, List<Comparison> comparisons) {}

  /// `v[left] op limit`, or `v[left] op v[right] * limit` where `right` is not negative.
  public record Comparison(int left, int operator, long limit, int right) {}

  public Workload(int orders) throws ReflectiveOperationException {
    this.orders = orders;
    source = workload(orders);
    time = (long[]) field("t");
    amount = ints("amount");
    buyer = ints("buyer");
    card = ints("card");
    device = ints("device");
    ip = ints("ip");
    coupon = ints("coupon");
    seller = ints("seller");
    ship = ints("ship");
    bill = ints("bill");
    entities =
        different(buyer)
            + different(card)
            + different(device)
            + different(ip)
            + different(coupon)
            + different(seller);
  }

  private static int different(int[] ids) {
    var seen = new BitSet();
    for (int id : ids) {
      seen.set(id);
    }
    return seen.cardinality();
  }

  private static Object workload(int orders) throws ReflectiveOperationException {
    return Class.forName("perf.Wl").getConstructor(int.class).newInstance(orders);
  }

  private Object field(String name) throws ReflectiveOperationException {
    return source.getClass().getField(name).get(source);
  }

  private int[] ints(String name) throws ReflectiveOperationException {
    return (int[]) field(name);
  }

  /// So many of the limit's rules, made as its `Base` makes them.
  public static List<Rule> rules(int count) throws ReflectiveOperationException {
    Class<?> workload = Class.forName("perf.Wl");
    Object quantiles =
        Class.forName("perf.Flat")
            .getMethod("quantiles", workload)
            .invoke(null, workload(ORDERS_OF_QUANTILES));
    Object made =
        Class.forName("perf.Rules")
            .getMethod("make", int.class, long[][].class)
            .invoke(null, count, quantiles);
    var rules = new ArrayList<Rule>();
    for (int i = 0; i < count; i++) {
      Object rule = Array.get(made, i);
      var comparisons = new ArrayList<Comparison>();
      for (String name : List.of("x", "y", "z")) {
        Object comparison = get(rule, name);
        if (comparison != null) {
          comparisons.add(
              new Comparison(
                  (int) get(comparison, "a"),
                  (int) get(comparison, "op"),
                  (long) get(comparison, "k"),
                  (int) get(comparison, "b")));
        }
      }
      String text = (String) rule.getClass().getMethod("s", String.class).invoke(rule, "v#");
      rules.add(new Rule((int) get(rule, "id"), text, List.copyOf(comparisons)));
    }
    return rules;
  }

  private static Object get(Object record, String component) throws ReflectiveOperationException {
    return record.getClass().getMethod(component).invoke(record);
  }
}
