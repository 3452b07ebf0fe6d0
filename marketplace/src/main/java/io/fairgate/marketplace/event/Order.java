package io.fairgate.marketplace.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order's facts, none of them personal. Amounts are whole minor units of `currency`;
/// `totalMinor` is what the buyer pays, after discounts, with shipping.
public record Order(
    String orderId,
    String checkoutId,
    boolean guest,
    String currency,
    long totalMinor,
    long shippingFeeMinor,
    long discountMinor,
    List<Line> lines,
    List<Coupon> coupons,
    @Nullable Destination shipping,
    @Nullable Destination billing,
    Payment payment,
    String ipCountry,
    String emailDomain,
    boolean gift) {

  /// One line: so many of one article from one seller.
  public record Line(String sku, String sellerId, String category, long quantity, long unitMinor) {}

  /// A place without a person: enough to compare countries, regions and distances. Coordinates are
  /// kept to two decimals, a kilometre or so, since closer they would find a door.
  public record Destination(
      String country,
      String region,
      AddressKind kind,
      @Nullable Double latitude,
      @Nullable Double longitude) {

    public Destination {
      latitude = twoDecimals(latitude);
      longitude = twoDecimals(longitude);
    }

    private static @Nullable Double twoDecimals(@Nullable Double degrees) {
      return degrees == null ? null : Double.valueOf(StrictMath.rint(degrees * 100) / 100 + 0.0);
    }
  }

  /// What kind of place an address is.
  public enum AddressKind {
    UNKNOWN,
    HOME,
    WORK,
    CAMPUS,
    LOCKER,
    PARCEL_SHOP,
    FORWARDER
  }

  /// How the order is to be paid. `bin` has 6 to 8 digits or is empty; `cardCountry` may be empty.
  public record Payment(Method method, String bin, String cardCountry, String expiry) {}

  /// How money comes.
  public enum Method {
    CARD,
    WALLET,
    BANK_TRANSFER,
    CASH_ON_DELIVERY,
    INVOICE,
    GIFT_CARD
  }
}
