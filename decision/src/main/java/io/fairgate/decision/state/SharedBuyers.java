package io.fairgate.decision.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Joins what an order's entities know of their buyers: how many others share several of them.
/// Reused.
final class SharedBuyers {
  private long[] seen = new long[64];
  private int size;

  void clear() {
    size = 0;
  }

  /// Adds the other buyers of one entity.
  void add(@Nullable Links links, long self, long now) {
    if (links == null || links.isPublic()) {
      return;
    }
    for (int i = 0; i < links.size(); i++) {
      if (links.buyer(i) != self && links.isAlive(i, now)) {
        if (size == seen.length) {
          seen = Arrays.copyOf(seen, size * 2);
        }
        seen[size++] = links.buyer(i);
      }
    }
  }

  /// Buyers that were added at least so many times.
  int seenAtLeast(int times) {
    if (size < times) {
      return 0;
    }
    Arrays.sort(seen, 0, size);
    int buyers = 0;
    for (int i = 0; i < size; ) {
      int j = i;
      while (j < size && seen[j] == seen[i]) {
        j++;
      }
      if (j - i >= times) {
        buyers++;
      }
      i = j;
    }
    return buyers;
  }
}
