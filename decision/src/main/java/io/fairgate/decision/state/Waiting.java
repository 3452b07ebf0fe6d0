package io.fairgate.decision.state;

import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import java.util.Arrays;

/// A buyer's checkouts that are not yet safe to absorb, by (time, checkout).
final class Waiting implements EntityState {
  private static final int COLUMNS = 4;

  /// (time, checkout, value, destination) a checkout.
  private long[] rows = new long[0];

  private int size;
  private long newest = Long.MIN_VALUE;

  long newest() {
    return newest == Long.MIN_VALUE ? 0 : newest;
  }

  long at(int i) {
    return rows[COLUMNS * i];
  }

  long value(int i) {
    return rows[COLUMNS * i + 2];
  }

  long destination(int i) {
    return rows[COLUMNS * i + 3];
  }

  /// What the checkout's orders that wait are worth together.
  long valueOf(long checkout) {
    for (int i = 0; i < size; i++) {
      if (rows[COLUMNS * i + 1] == checkout) {
        return value(i);
      }
    }
    return 0;
  }

  void add(long at, long checkout, long value, long destination) {
    newest = Math.max(newest, at);
    long first = at;
    long sum = value;
    for (int i = 0; i < size; i++) {
      if (rows[COLUMNS * i + 1] == checkout) {
        first = Math.min(first, at(i));
        sum += value(i);
        remove(i);
        break;
      }
    }
    insert(first, checkout, sum, destination);
  }

  private void insert(long at, long checkout, long value, long destination) {
    if (COLUMNS * size == rows.length) {
      rows = Arrays.copyOf(rows, rows.length + 2 * COLUMNS);
    }
    int i = size;
    while (i > 0 && isAfter(i - 1, at, checkout)) {
      i--;
    }
    System.arraycopy(rows, COLUMNS * i, rows, COLUMNS * (i + 1), COLUMNS * (size - i));
    rows[COLUMNS * i] = at;
    rows[COLUMNS * i + 1] = checkout;
    rows[COLUMNS * i + 2] = value;
    rows[COLUMNS * i + 3] = destination;
    size++;
  }

  private boolean isAfter(int i, long at, long checkout) {
    return at(i) > at || (at(i) == at && rows[COLUMNS * i + 1] > checkout);
  }

  private void remove(int i) {
    System.arraycopy(rows, COLUMNS * (i + 1), rows, COLUMNS * i, COLUMNS * (size - i - 1));
    size--;
  }

  /// How many, from the first, the clock has passed by the lateness.
  int ripe(long latenessMillis) {
    int i = 0;
    while (i < size && at(i) <= newest - latenessMillis) {
      i++;
    }
    return i;
  }

  void drop(int count) {
    System.arraycopy(rows, COLUMNS * count, rows, 0, COLUMNS * (size - count));
    size -= count;
    if (size == 0 && rows.length > 2 * COLUMNS) {
      rows = new long[0];
    }
  }

  @Override
  public void encode(ByteWriter out) {
    out.zigzag(newest);
    out.varint(size);
    for (int i = 0; i < COLUMNS * size; i++) {
      out.zigzag(rows[i]);
    }
  }

  @Override
  public void decode(ByteReader in) {
    newest = in.zigzag();
    size = (int) in.varint();
    rows = new long[COLUMNS * size];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = in.zigzag();
    }
  }
}
