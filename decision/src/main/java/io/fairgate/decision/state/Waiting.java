package io.fairgate.decision.state;

import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import java.util.Arrays;

/// A buyer's orders that are not yet safe to absorb, by time and then by all else, so that the
/// order in which they came leaves no trace.
final class Waiting implements EntityState {
  /// Orders of one checkout are placed together; what comes later under its id is another.
  static final long CHECKOUT_SPAN_MILLIS = 60_000;

  private static final int COLUMNS = 4;

  /// (time, checkout, value, destination) an order.
  private long[] rows = new long[0];

  private int size;
  private long newest;

  long newest() {
    return newest;
  }

  /// What the checkout's orders that wait are worth together.
  long valueOf(long checkout) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      if (rows[COLUMNS * i + 1] == checkout) {
        sum += rows[COLUMNS * i + 2];
      }
    }
    return sum;
  }

  void add(long at, long checkout, long value, long destination) {
    newest = Math.max(newest, at);
    if (COLUMNS * size == rows.length) {
      rows = Arrays.copyOf(rows, rows.length + 2 * COLUMNS);
    }
    int i = size;
    while (i > 0 && isAfter(i - 1, at, checkout, value, destination)) {
      i--;
    }
    System.arraycopy(rows, COLUMNS * i, rows, COLUMNS * (i + 1), COLUMNS * (size - i));
    rows[COLUMNS * i] = at;
    rows[COLUMNS * i + 1] = checkout;
    rows[COLUMNS * i + 2] = value;
    rows[COLUMNS * i + 3] = destination;
    size++;
  }

  private boolean isAfter(int i, long at, long checkout, long value, long destination) {
    int order = Long.compare(rows[COLUMNS * i], at);
    order = order != 0 ? order : Long.compare(rows[COLUMNS * i + 1], checkout);
    order = order != 0 ? order : Long.compare(rows[COLUMNS * i + 2], value);
    return (order != 0 ? order : Long.compare(rows[COLUMNS * i + 3], destination)) > 0;
  }

  /// Takes out the first checkout if all that can still belong to it has come; false otherwise.
  boolean takeRipe(long latenessMillis, Checkout into) {
    if (size == 0 || rows[0] + CHECKOUT_SPAN_MILLIS > newest - latenessMillis) {
      return false;
    }
    into.at = rows[0];
    into.id = rows[1];
    into.value = 0;
    into.destination = rows[3];
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (rows[COLUMNS * i + 1] == into.id && rows[COLUMNS * i] <= into.at + CHECKOUT_SPAN_MILLIS) {
        into.value += rows[COLUMNS * i + 2];
      } else {
        System.arraycopy(rows, COLUMNS * i, rows, COLUMNS * kept, COLUMNS);
        kept++;
      }
    }
    size = kept;
    if (size == 0) {
      rows = new long[0];
    }
    return true;
  }

  /// One checkout, its orders together; where they go apart, the first one's destination. Reused.
  static final class Checkout {
    long at;
    long id;
    long value;
    long destination;
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
