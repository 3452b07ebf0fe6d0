package io.fairgate.runtime.node;

import io.fairgate.runtime.journal.Entry.Key;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which idempotency keys were used, and for what.
final class Requests {
  /// How long a key stands for its first request.
  static final long KEPT_MILLIS = 24L * 3_600_000;

  /// Beyond so many the oldest goes before its time: some 60 a second all day.
  static final int KEPT_MAX = 5_000_000;

  record Known(Key request, Key body, long position, long atMillis) {}

  private final Map<Key, Known> byKey = new HashMap<>();
  private final ArrayDeque<Known> inLine = new ArrayDeque<>();

  @Nullable Known find(Key request, long nowMillis) {
    expire(nowMillis);
    return byKey.get(request);
  }

  void add(Known known) {
    byKey.put(known.request(), known);
    inLine.add(known);
    if (inLine.size() > KEPT_MAX) {
      forget(inLine.remove());
    }
  }

  private void expire(long nowMillis) {
    while (!inLine.isEmpty() && inLine.element().atMillis() <= nowMillis - KEPT_MILLIS) {
      forget(inLine.remove());
    }
  }

  private void forget(Known known) {
    byKey.remove(known.request(), known);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(inLine.size());
    for (Known known : inLine) {
      out.writeLong(known.request().high());
      out.writeLong(known.request().low());
      out.writeLong(known.body().high());
      out.writeLong(known.body().low());
      out.writeLong(known.position());
      out.writeLong(known.atMillis());
    }
  }

  void read(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      add(
          new Known(
              new Key(in.readLong(), in.readLong()),
              new Key(in.readLong(), in.readLong()),
              in.readLong(),
              in.readLong()));
    }
  }
}
