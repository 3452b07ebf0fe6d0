package io.fairgate.runtime.node;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// For each order, by its number, the journal's positions that are about it: chains through two
/// arrays.
final class Timelines {
  private int[] lastLink = new int[1 << 10];
  private long[] position = new long[1 << 10];
  private int[] before = new int[1 << 10];
  private int links;

  Timelines() {
    Arrays.fill(lastLink, -1);
  }

  void add(int order, long at) {
    if (order >= lastLink.length) {
      int from = lastLink.length;
      lastLink = Arrays.copyOf(lastLink, Math.max(2 * from, order + 1));
      Arrays.fill(lastLink, from, lastLink.length, -1);
    }
    if (links == position.length) {
      position = Arrays.copyOf(position, 2 * links);
      before = Arrays.copyOf(before, 2 * links);
    }
    position[links] = at;
    before[links] = lastLink[order];
    lastLink[order] = links++;
  }

  /// Oldest first.
  List<Long> of(int order) {
    var positions = new ArrayList<Long>();
    int link = order < lastLink.length ? lastLink[order] : -1;
    while (link >= 0) {
      positions.add(position[link]);
      link = before[link];
    }
    Collections.reverse(positions);
    return positions;
  }

  void write(DataOutput out) throws IOException {
    int[] orderOf = new int[links];
    for (int order = 0; order < lastLink.length; order++) {
      for (int link = lastLink[order]; link >= 0; link = before[link]) {
        orderOf[link] = order;
      }
    }
    out.writeInt(links);
    for (int link = 0; link < links; link++) {
      out.writeInt(orderOf[link]);
      out.writeLong(position[link]);
    }
  }

  void read(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      add(in.readInt(), in.readLong());
    }
  }
}
