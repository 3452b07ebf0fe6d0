package io.fairgate.decision.state;

import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// The passes of one buyer: cleared facts that let one checkout through, up to a value, until a
/// time.
final class Passes implements EntityState {
  /// A buyer who was cleared more often than this asks for a person, not for another pass.
  static final int PASSES_MAX = 16;

  /// Of how many checkouts the sum is kept, the latest; a pass is for one of them.
  static final int CHECKOUTS_MAX = 8;

  private final List<Pass> passes = new ArrayList<>();

  /// What the orders of each checkout came to, since a pass bounds the checkout and not each order.
  private final List<Sum> sums = new ArrayList<>();

  /// One checkout's orders together, by the time of the latest.
  record Sum(long checkout, long value, long atMillis) {}

  /// `checkout` is 0 until the pass is spent, and then the one checkout that it holds for.
  record Pass(String id, List<String> clears, long maxValue, long untilMillis, long checkout) {}

  void grant(Pass pass) {
    if (passes.stream().anyMatch(known -> known.id().equals(pass.id()))) {
      return;
    }
    passes.add(pass);
    passes.sort(Comparator.comparingLong(Pass::untilMillis).thenComparing(Pass::id));
    if (passes.size() > PASSES_MAX) {
      passes.remove(0);
    }
  }

  void spend(String id, long checkout) {
    passes.replaceAll(pass ->
        pass.id().equals(id) && pass.checkout() == 0
            ? new Pass(pass.id(), pass.clears(), pass.maxValue(), pass.untilMillis(), checkout)
            : pass);
  }

  /// Notes an order of a buyer who has a pass.
  void note(long checkout, long value, long at) {
    long sum = value;
    long latest = at;
    for (Sum known : sums) {
      if (known.checkout() == checkout) {
        sum += known.value();
        latest = Math.max(latest, known.atMillis());
      }
    }
    sums.removeIf(known -> known.checkout() == checkout);
    sums.add(new Sum(checkout, sum, latest));
    sums.sort(Comparator.comparingLong(Sum::atMillis).thenComparingLong(Sum::checkout));
    if (sums.size() > CHECKOUTS_MAX) {
      sums.remove(0);
    }
  }

  private long noted(long checkout) {
    for (Sum known : sums) {
      if (known.checkout() == checkout) {
        return known.value();
      }
    }
    return 0;
  }

  /// What the buyer's passes clear for an order of this value, together with the orders of its
  /// checkout that came before. `isApplied` where the order itself was noted already.
  List<String> cleared(long checkout, long orderValue, boolean isApplied, long now) {
    long value = value(checkout, orderValue, isApplied);
    var cleared = new ArrayList<String>();
    for (Pass pass : passes) {
      if (holds(pass, checkout, value, now)) {
        cleared.addAll(pass.clears());
      }
    }
    return cleared;
  }

  /// The passes that hold for an order not noted yet, were not spent, and clear one of these.
  List<String> unspent(long checkout, long orderValue, Predicate<String> isNeeded, long now) {
    long value = value(checkout, orderValue, false);
    return passes.stream()
        .filter(pass -> pass.checkout() == 0 && holds(pass, checkout, value, now))
        .filter(pass -> pass.clears().stream().anyMatch(isNeeded))
        .map(Pass::id)
        .toList();
  }

  private long value(long checkout, long orderValue, boolean isApplied) {
    long before = noted(checkout);
    return isApplied ? Math.max(before, orderValue) : before + orderValue;
  }

  private static boolean holds(Pass pass, long checkout, long value, long now) {
    return now <= pass.untilMillis()
        && value <= pass.maxValue()
        && (pass.checkout() == 0 || pass.checkout() == checkout);
  }

  @Override
  public void encode(ByteWriter out) {
    out.varint(passes.size());
    for (Pass pass : passes) {
      out.string(pass.id());
      out.varint(pass.clears().size());
      pass.clears().forEach(out::string);
      out.varint(pass.maxValue());
      out.varint(pass.untilMillis());
      out.fixedLong(pass.checkout());
    }
    out.varint(sums.size());
    for (Sum sum : sums) {
      out.fixedLong(sum.checkout());
      out.zigzag(sum.value());
      out.varint(sum.atMillis());
    }
  }

  @Override
  public void decode(ByteReader in) {
    for (int n = in.count(12); n > 0; n--) {
      String id = in.string();
      var clears = new ArrayList<String>();
      for (int c = in.count(1); c > 0; c--) {
        clears.add(in.string());
      }
      passes.add(new Pass(id, List.copyOf(clears), in.varint(), in.varint(), in.fixedLong()));
    }
    for (int n = in.count(10); n > 0; n--) {
      sums.add(new Sum(in.fixedLong(), in.zigzag(), in.varint()));
    }
  }
}
