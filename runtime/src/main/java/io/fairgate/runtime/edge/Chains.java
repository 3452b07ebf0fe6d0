package io.fairgate.runtime.edge;

import java.util.Arrays;

/// For each entity its orders, the newest first: chains through one array.
final class Chains {
  private final KeyNumbers heads = new KeyNumbers();
  private int[] order = new int[1 << 10];
  private int[] next = new int[1 << 10];
  private int size;

  void add(long high, long low, int number) {
    if (size == order.length) {
      order = Arrays.copyOf(order, 2 * size);
      next = Arrays.copyOf(next, 2 * size);
    }
    order[size] = number;
    next[size] = heads.put(high, low, size);
    size++;
  }

  /// The link of an entity's newest order, or -1.
  int first(long high, long low) {
    return heads.find(high, low);
  }

  int next(int link) {
    return next[link];
  }

  int order(int link) {
    return order[link];
  }
}
