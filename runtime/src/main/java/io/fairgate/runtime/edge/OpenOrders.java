package io.fairgate.runtime.edge;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.event.Order;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/// Which orders are open, by card and by seller.
final class OpenOrders {
  /// A card's authorisation lapses within 30 days; what was not dispatched by then no longer will
  /// be.
  static final long OPEN_MILLIS_MAX = 30L * 86_400_000;

  private final Chains byCard = new Chains();
  private final Chains bySeller = new Chains();
  private final BitSet ended = new BitSet();

  /// Articles that left, of orders that were dispatched in part.
  private final Map<Integer, Set<String>> dispatched = new HashMap<>();

  /// The input's newest time when each order came; it never falls.
  private long[] cameAt = new long[1 << 10];

  void add(int number, Keys keys, long newestMillis) {
    if (number >= cameAt.length) {
      cameAt = Arrays.copyOf(cameAt, 2 * number);
    }
    cameAt[number] = newestMillis;
    if (keys.has(Role.CARD)) {
      byCard.add(keys.high(Role.CARD), keys.low(Role.CARD), number);
    }
    for (int i = 0; i < keys.sellers(); i++) {
      bySeller.add(keys.sellerHigh(i), keys.sellerLow(i), number);
    }
  }

  void end(int number) {
    ended.set(number);
    dispatched.remove(number);
  }

  /// Dispatched as a whole, or all its articles one by one.
  void dispatch(int number, Order order, List<String> skus) {
    if (skus.isEmpty()) {
      end(number);
      return;
    }
    Set<String> left = dispatched.computeIfAbsent(number, none -> new HashSet<>());
    left.addAll(skus);
    if (order.lines().stream().allMatch(line -> left.contains(line.sku()))) {
      end(number);
    }
  }

  boolean isOpen(int number, long newestMillis) {
    return !ended.get(number) && cameAt[number] > newestMillis - OPEN_MILLIS_MAX;
  }

  /// A card's open orders, the newest first.
  void ofCard(Keys keys, long newestMillis, IntConsumer each) {
    if (keys.has(Role.CARD)) {
      walk(byCard, keys.high(Role.CARD), keys.low(Role.CARD), newestMillis, each);
    }
  }

  /// The first seller's open orders, the newest first.
  void ofSeller(Keys keys, long newestMillis, IntConsumer each) {
    if (keys.sellers() > 0) {
      walk(bySeller, keys.sellerHigh(0), keys.sellerLow(0), newestMillis, each);
    }
  }

  private void walk(Chains chains, long high, long low, long newestMillis, IntConsumer each) {
    for (int link = chains.first(high, low); link >= 0; link = chains.next(link)) {
      int number = chains.order(link);
      if (cameAt[number] <= newestMillis - OPEN_MILLIS_MAX) {
        return;
      }
      if (!ended.get(number)) {
        each.accept(number);
      }
    }
  }

  /// All but the chains, which the orders themselves give; `orders` is how many there are.
  void write(DataOutput out, int orders) throws IOException {
    for (int number = 0; number < orders; number++) {
      out.writeLong(cameAt[number]);
      out.writeBoolean(ended.get(number));
    }
    out.writeInt(dispatched.size());
    for (var each : new TreeMap<>(dispatched).entrySet()) {
      out.writeInt(each.getKey());
      out.writeInt(each.getValue().size());
      for (String sku : new TreeSet<>(each.getValue())) {
        out.writeUTF(sku);
      }
    }
  }

  /// `keys` are those of the orders, by their numbers.
  void read(DataInput in, List<Keys> keys) throws IOException {
    for (int number = 0; number < keys.size(); number++) {
      add(number, keys.get(number), in.readLong());
      if (in.readBoolean()) {
        ended.set(number);
      }
    }
    for (int left = in.readInt(); left > 0; left--) {
      Set<String> skus = dispatched.computeIfAbsent(in.readInt(), none -> new HashSet<>());
      for (int of = in.readInt(); of > 0; of--) {
        skus.add(in.readUTF());
      }
    }
  }
}
