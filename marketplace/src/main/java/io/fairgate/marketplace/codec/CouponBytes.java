package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Coupon.Terms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bytes of a coupon and its campaign's terms.
///
/// Terms begin with one bit each for: new buyers only, stackable, then which of `maxPerOrder`,
/// `minSpendMinor`, `fromMillis`, `untilMillis`, `perBuyer` follow.
final class CouponBytes {
  private static final int FLAGS = 7;

  private CouponBytes() {}

  static void write(Coupon coupon, ByteWriter out) {
    out.string(coupon.campaign());
    out.string(coupon.code());
    out.zigzag(coupon.discountMinor());
    Terms terms = coupon.terms();
    out.varint(
        (terms.newBuyersOnly() ? 1 : 0)
            | (terms.stackable() ? 2 : 0)
            | bit(terms.maxPerOrder(), 2)
            | bit(terms.minSpendMinor(), 3)
            | bit(terms.fromMillis(), 4)
            | bit(terms.untilMillis(), 5)
            | bit(terms.perBuyer(), 6));
    number(terms.maxPerOrder(), out);
    number(terms.minSpendMinor(), out);
    number(terms.fromMillis(), out);
    number(terms.untilMillis(), out);
    number(terms.perBuyer(), out);
    out.varint(terms.regions().size());
    for (String region : terms.regions()) {
      out.string(region);
    }
  }

  static Coupon read(ByteReader in) {
    return new Coupon(in.string(), in.string(), in.zigzag(), terms(in));
  }

  private static Terms terms(ByteReader in) {
    long flags = in.varint();
    if (flags >>> FLAGS != 0) {
      throw new MalformedBytesException("terms have " + FLAGS + " flags, got " + flags);
    }
    Long maxPerOrder = number(in, flags, 2);
    Long minSpend = number(in, flags, 3);
    Long from = number(in, flags, 4);
    Long until = number(in, flags, 5);
    Long perBuyer = number(in, flags, 6);
    int count = in.count(1);
    var regions = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      regions.add(in.string());
    }
    return new Terms(
        (flags & 1) != 0,
        (flags & 2) != 0,
        small(maxPerOrder),
        minSpend,
        List.copyOf(regions),
        from,
        until,
        small(perBuyer));
  }

  private static int bit(@Nullable Object field, int at) {
    return field == null ? 0 : 1 << at;
  }

  private static void number(@Nullable Number number, ByteWriter out) {
    if (number != null) {
      out.zigzag(number.longValue());
    }
  }

  private static @Nullable Long number(ByteReader in, long flags, int at) {
    return (flags >>> at & 1) == 0 ? null : Long.valueOf(in.zigzag());
  }

  private static @Nullable Integer small(@Nullable Long number) {
    if (number == null) {
      return null;
    }
    if (number != number.intValue()) {
      throw new MalformedBytesException("a number of uses is needed, got " + number);
    }
    return number.intValue();
  }
}
