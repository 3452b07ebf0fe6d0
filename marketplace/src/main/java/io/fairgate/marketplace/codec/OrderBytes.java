package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.Order.AddressKind;
import io.fairgate.marketplace.event.Order.Destination;
import io.fairgate.marketplace.event.Order.Line;
import io.fairgate.marketplace.event.Order.Method;
import io.fairgate.marketplace.event.Order.Payment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bytes of an order's facts.
final class OrderBytes {
  private static final Method[] METHODS = Method.values();
  private static final AddressKind[] ADDRESS_KINDS = AddressKind.values();

  private OrderBytes() {}

  static void write(Order order, ByteWriter out) {
    out.string(order.orderId());
    out.string(order.checkoutId().equals(order.orderId()) ? "" : order.checkoutId());
    out.u8((order.guest() ? 1 : 0) | (order.gift() ? 2 : 0));
    out.string(order.currency());
    out.zigzag(order.totalMinor());
    out.zigzag(order.shippingFeeMinor());
    out.zigzag(order.discountMinor());
    out.varint(order.lines().size());
    for (Line line : order.lines()) {
      out.string(line.sku());
      out.string(line.sellerId());
      out.string(line.category());
      out.zigzag(line.quantity());
      out.zigzag(line.unitMinor());
    }
    out.varint(order.coupons().size());
    for (Coupon coupon : order.coupons()) {
      CouponBytes.write(coupon, out);
    }
    destination(order.shipping(), out);
    destination(order.billing(), out);
    Choices.write(order.payment().method(), out);
    out.string(order.payment().bin());
    out.string(order.payment().cardCountry());
    out.string(order.payment().expiry());
    out.string(order.ipCountry());
    out.string(order.emailDomain());
  }

  static Order read(ByteReader in) {
    String orderId = in.string();
    String checkout = in.string();
    int flags = in.u8();
    if (flags > 3) {
      throw new MalformedBytesException("an order has two flags, got " + flags);
    }
    return new Order(
        orderId,
        checkout.isEmpty() ? orderId : checkout,
        (flags & 1) != 0,
        in.string(),
        in.zigzag(),
        in.zigzag(),
        in.zigzag(),
        lines(in),
        coupons(in),
        destination(in),
        destination(in),
        new Payment(Choices.read(in, METHODS), in.string(), in.string(), in.string()),
        in.string(),
        in.string(),
        (flags & 2) != 0);
  }

  private static List<Line> lines(ByteReader in) {
    var lines = new Line[in.count(5)];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = new Line(in.string(), in.string(), in.string(), in.zigzag(), in.zigzag());
    }
    return List.of(lines);
  }

  private static List<Coupon> coupons(ByteReader in) {
    int count = in.count(5);
    var coupons = new ArrayList<Coupon>(count);
    for (int i = 0; i < count; i++) {
      coupons.add(CouponBytes.read(in));
    }
    return List.copyOf(coupons);
  }

  /// 0 is no place; else 1, plus 2 with a latitude, plus 4 with a longitude.
  private static void destination(@Nullable Destination place, ByteWriter out) {
    if (place == null) {
      out.u8(0);
      return;
    }
    Double latitude = place.latitude();
    Double longitude = place.longitude();
    out.u8(1 | (latitude == null ? 0 : 2) | (longitude == null ? 0 : 4));
    out.string(place.country());
    out.string(place.region());
    Choices.write(place.kind(), out);
    if (latitude != null) {
      out.float64(latitude);
    }
    if (longitude != null) {
      out.float64(longitude);
    }
  }

  private static @Nullable Destination destination(ByteReader in) {
    int flags = in.u8();
    if (flags == 0) {
      return null;
    }
    if (flags > 7 || (flags & 1) == 0) {
      throw new MalformedBytesException("a place begins with 0, 1, 3, 5 or 7, got " + flags);
    }
    return new Destination(
        in.string(),
        in.string(),
        Choices.read(in, ADDRESS_KINDS),
        (flags & 2) == 0 ? null : Double.valueOf(in.float64()),
        (flags & 4) == 0 ? null : Double.valueOf(in.float64()));
  }
}
