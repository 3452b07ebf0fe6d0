package io.fairgate.runtime.edge;

import io.fairgate.marketplace.codec.ByteWriter;
import io.fairgate.marketplace.codec.EventBytes;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.Personal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is known of each order, so that an event that names only an order becomes self-contained:
/// its keys and facts, without the personal block, as bytes. Orders are numbered from 0 as they
/// come.
final class OrderRecords {
  private static final int PAGE_BYTES = 1 << 20;

  /// The first page; each is twice the one before, since a small shop has few orders.
  private static final int PAGE_BYTES_AT_FIRST = 1 << 14;

  /// Most events about an order come soon after it; these many are kept as they came.
  private static final int RECENT = 1 << 12;

  private final SipHash hash = new SipHash();
  private final KeyNumbers numbers = new KeyNumbers();
  private final List<byte[]> pages = new ArrayList<>();
  private final ByteWriter out = new ByteWriter(1 << 10);
  private final @Nullable OrderPlaced[] recent = new @Nullable OrderPlaced[RECENT];

  /// Where each order's bytes are: page << 32 | offset, and how many.
  private long[] places = new long[1 << 10];

  private int[] lengths = new int[1 << 10];
  private int used;
  private int size;

  /// The number of an order that is not known yet.
  int add(OrderPlaced placed) {
    hash.hash(placed.head().tenant(), placed.order().orderId());
    int number = size;
    numbers.put(hash.high, hash.low, number);
    size++;
    recent[number & RECENT - 1] = placed;
    if (number == places.length) {
      places = Arrays.copyOf(places, 2 * number);
      lengths = Arrays.copyOf(lengths, 2 * number);
    }
    out.reset();
    var open = new OrderPlaced(placed.head(), placed.keys(), placed.order(), Personal.NONE);
    EventBytes.encode(open, out);
    keep(number);
    return number;
  }

  private void keep(int number) {
    int length = out.size();
    if (pages.isEmpty() || used + length > pages.getLast().length) {
      int bytes = Math.min(PAGE_BYTES, PAGE_BYTES_AT_FIRST << Math.min(pages.size(), 6));
      pages.add(new byte[Math.max(bytes, length)]);
      used = 0;
    }
    int page = pages.size() - 1;
    System.arraycopy(out.array(), 0, pages.get(page), used, length);
    places[number] = (long) page << 32 | used;
    lengths[number] = length;
    used += length;
  }

  int size() {
    return size;
  }

  /// The number of an order, or -1.
  int find(String tenant, String orderId) {
    hash.hash(tenant, orderId);
    return numbers.find(hash.high, hash.low);
  }

  /// The order as it was placed, without the personal block.
  OrderPlaced get(int number) {
    OrderPlaced held = recent[number & RECENT - 1];
    if (held != null && number > size - 1 - RECENT) {
      return held;
    }
    int from = (int) places[number];
    byte[] page = pages.get((int) (places[number] >>> 32));
    return (OrderPlaced) EventBytes.decode(page, from, from + lengths[number]);
  }

  void write(DataOutput to) throws IOException {
    to.writeInt(size);
    for (int number = 0; number < size; number++) {
      to.writeInt(lengths[number]);
      to.write(pages.get((int) (places[number] >>> 32)), (int) places[number], lengths[number]);
    }
  }

  /// Orders into records that were new; each goes to `each` as well.
  void read(DataInput in, Consumer<OrderPlaced> each) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      var placed = (OrderPlaced) EventBytes.decode(bytes);
      add(placed);
      each.accept(placed);
    }
  }
}
