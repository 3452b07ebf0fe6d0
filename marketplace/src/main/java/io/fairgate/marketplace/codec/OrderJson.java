package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.identity.EmailAddress;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;

/// An order in JSON. Whether its sums agree is not asked: marketplaces round and tax in their own
/// ways.
final class OrderJson {
  private static final int ID = 0;
  private static final int CHECKOUT = 1;
  private static final int BUYER = 2;
  private static final int GUEST = 3;
  private static final int EMAIL = 4;
  private static final int PHONE = 5;
  private static final int DEVICE = 6;
  private static final int IP = 7;
  private static final int IP_COUNTRY = 8;
  private static final int CURRENCY = 9;
  private static final int TOTAL = 10;
  private static final int SHIPPING_FEE = 11;
  private static final int DISCOUNT = 12;
  private static final int LINES = 13;
  private static final int COUPONS = 14;
  private static final int SHIPPING_ADDRESS = 15;
  private static final int BILLING_ADDRESS = 16;
  private static final int PAYMENT = 17;
  private static final int GIFT = 18;

  static final NameTable SHAPE =
      NameTable.of(
          "id",
          "checkout",
          "buyer",
          "guest",
          "email",
          "phone",
          "device",
          "ip",
          "ip_country",
          "currency",
          "total",
          "shipping_fee",
          "discount",
          "lines",
          "coupons",
          "shipping_address",
          "billing_address",
          "payment",
          "gift");

  static final NameTable PLACED = RootJson.shape("order");

  private OrderJson() {}

  static OrderPlaced read(Head head, Members root) {
    var members = new Members(root.scalars(), root.required(RootJson.OWN), SHAPE);
    String id = FieldValues.id(members, ID);
    String checkout = FieldValues.idOr(members, CHECKOUT, id);
    String buyer = FieldValues.textOrNull(members, BUYER, FieldLimits.ID_MAX);
    boolean guest = FieldValues.flagOr(members, GUEST, buyer == null);
    String email = FieldValues.email(members, EMAIL);
    String phone = FieldValues.phone(members, PHONE);
    String device = FieldValues.textOrNull(members, DEVICE, FieldLimits.TOKEN_MAX);
    String ip = FieldValues.ip(members, IP);
    String ipCountry = FieldValues.countryOrEmpty(members, IP_COUNTRY);
    String currency = FieldValues.currency(members, CURRENCY);
    long total = FieldValues.amount(members, TOTAL);
    long shippingFee = FieldValues.amountOrZero(members, SHIPPING_FEE);
    long discount = FieldValues.amountOrZero(members, DISCOUNT);
    var lines = LineJson.read(members, LINES);
    var coupons = CouponJson.read(members, COUPONS);
    var shipping = AddressJson.read(members, SHIPPING_ADDRESS);
    var billing = AddressJson.read(members, BILLING_ADDRESS);
    var payment = PaymentMethodJson.read(members, PAYMENT);
    boolean gift = FieldValues.flagOr(members, GIFT, false);
    if (members.present() && buyer == null) {
      guest(members, guest, email != null || payment.token() != null);
    }
    var order =
        new Order(
            id,
            checkout,
            guest,
            currency,
            total,
            shippingFee,
            discount,
            lines,
            coupons,
            shipping.place(),
            billing.place(),
            payment.facts(),
            ipCountry,
            email == null ? "" : EmailAddress.domain(email),
            gift);
    var personal =
        new Personal(
            buyer,
            email,
            phone,
            device,
            ip,
            shipping.postal(),
            billing.postal(),
            payment.token(),
            payment.lastFour());
    return new OrderPlaced(head, Keys.NONE, order, personal);
  }

  private static void guest(Members members, boolean guest, boolean known) {
    var faults = members.scalars().faults();
    if (!guest) {
      faults.add(members.optional(GUEST), "guest.buyer", "an order without buyer is a guest's");
    }
    if (!known) {
      faults.add(
          members.node(),
          "buyer.unknown",
          "a buyer, an e-mail or a card token is needed, got none");
    }
  }

  static void write(OrderPlaced placed, JsonLine line) {
    Order order = placed.order();
    Personal personal = placed.personal();
    line.open("order");
    line.text("id", order.orderId());
    line.textUnless("checkout", order.checkoutId(), order.orderId());
    line.textUnlessEmpty("buyer", personal.buyerId());
    line.flagUnless("guest", order.guest(), personal.buyerId() == null);
    line.textUnlessEmpty("email", personal.email());
    line.textUnlessEmpty("phone", personal.phone());
    line.textUnlessEmpty("device", personal.device());
    line.textUnlessEmpty("ip", personal.ip());
    line.textUnlessEmpty("ip_country", order.ipCountry());
    line.text("currency", order.currency());
    line.whole("total", order.totalMinor());
    line.wholeUnless("shipping_fee", order.shippingFeeMinor(), 0);
    line.wholeUnless("discount", order.discountMinor(), 0);
    LineJson.write(order.lines(), line);
    CouponJson.write(order.coupons(), line);
    AddressJson.write("shipping_address", personal.shipping(), order.shipping(), line);
    AddressJson.write("billing_address", personal.billing(), order.billing(), line);
    PaymentMethodJson.write(order.payment(), personal, line);
    line.flagUnless("gift", order.gift(), false);
    line.close();
  }
}
