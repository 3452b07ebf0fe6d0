package io.fairgate.decision.field;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.coupon.CouponTerms;
import io.fairgate.decision.payment.DeclineCodes;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.CardReported;
import io.fairgate.marketplace.event.ClaimReleased;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.SellerEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fills the slots of [Fields] from an event. On the hot path: allocates only for lists that are
/// read.
public final class EventFields {
  private static final String[] NONE = {};

  private static final int INTS = Fields.slots(CelType.INT);
  private static final int STRINGS = Fields.slots(CelType.STRING);
  private static final int LISTS = Fields.slots(CelType.STRING_LIST);

  private static final String[] METHODS = written(Order.Method.values());
  private static final String[] ADDRESS_KINDS = written(Order.AddressKind.values());
  private static final String[] MATCHES = written(PaymentEvent.Match.values());
  private static final String[] THREE_D_SECURE = written(PaymentEvent.ThreeDSecure.values());
  private static final String[] DISPUTES = written(PaymentEvent.DisputeReason.values());
  private static final String[] CHANGES = written(AccountEvent.Change.values());
  private static final String[] REPORTERS = written(CardReported.By.values());
  private static final String[] TROUBLES = written(CardReported.Trouble.values());
  private static final String[] FLAGS = written(SellerEvent.Flag.values());
  private static final String[] FAMILIES = written(OrderEnded.Family.values());
  private static final String[] LABELS = written(Labelled.Label.values());

  private final Conversion conversion;

  // What takes time or memory to make, and whether it is read.
  private final boolean needsLines;
  private final boolean needsCampaigns;
  private final boolean needsDistance;
  private final boolean needsBreach;

  /// `read` names the fields that anything reads; costly ones that are not among them stay empty.
  public EventFields(Conversion conversion, Set<String> read) {
    this.conversion = conversion;
    needsLines =
        read.contains("order_categories")
            || read.contains("order_skus")
            || read.contains("order_seller_ids");
    needsCampaigns = read.contains("order_campaigns");
    needsDistance = read.contains("order_distance_km");
    needsBreach = read.contains("coupon_breach");
  }

  /// Rates by which amounts become minor units of the policy's currency.
  public record Conversion(String currency, Map<String, Double> rates) {
    public long convert(long minor, String from) {
      if (from.equals(currency)) {
        return minor;
      }
      return (long) StrictMath.floor(minor * rates.getOrDefault(from, 1.0) + 0.5);
    }
  }

  private static String[] written(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
  }

  /// `order` and `keys` are those of the order that is looked at, which a signal does not carry.
  public void fill(Event event, Keys keys, @Nullable Order order, Values values) {
    Arrays.fill(values.ints, 0, INTS, 0);
    Arrays.fill(values.strings, 0, STRINGS, "");
    Arrays.fill(values.lists, 0, LISTS, NONE);
    values.doubles[Fields.ORDER_DISTANCE_KM] = -1;
    values.nowMillis = event.head().atMillis();
    values.strings[Fields.EVENT] = EventType.of(event).written();
    if (order != null) {
      fillOrder(order, keys, values.nowMillis, values);
    }
    if (event instanceof OrderPlaced) {
      return;
    }
    String currency = order == null ? conversion.currency() : order.currency();
    switch (event) {
      case OrderPlaced e -> {}
      case PaymentEvent e -> fillPayment(e, currency, values);
      case AccountEvent.Changed e ->
          values.strings[Fields.ACCOUNT_CHANGE] = CHANGES[e.change().ordinal()];
      case AccountEvent.SignedIn e -> values.ints[Fields.SIGN_IN_SUCCEEDED] = e.succeeded() ? 1 : 0;
      case AccountEvent.Registered e -> {}
      case CardReported e -> {
        values.strings[Fields.CARD_REPORTED_BY] = REPORTERS[e.by().ordinal()];
        values.strings[Fields.CARD_TROUBLE] = TROUBLES[e.trouble().ordinal()];
      }
      case SellerEvent.Flagged e -> values.strings[Fields.SELLER_FLAG] = FLAGS[e.flag().ordinal()];
      case OrderEnded.Closed e ->
          values.strings[Fields.CLOSED_FAMILY] = FAMILIES[e.family().ordinal()];
      case Labelled e -> values.strings[Fields.LABEL] = LABELS[e.label().ordinal()];
      case SellerEvent.Cleared e -> {}
      case OrderEnded.Cancelled e -> {}
      case ItemEvent e -> {}
      case ClaimReleased e -> {}
      case PassEvent e -> {}
    }
  }

  private void fillPayment(PaymentEvent event, String currency, Values values) {
    values.ints[Fields.PAYMENT_AMOUNT] = conversion.convert(event.amountMinor(), currency);
    String[] strings = values.strings;
    switch (event) {
      case PaymentEvent.Authorised e -> fillChecks(e.avs(), e.cvv(), e.threeDSecure(), strings);
      case PaymentEvent.Declined e -> {
        fillChecks(e.avs(), e.cvv(), e.threeDSecure(), strings);
        strings[Fields.PAYMENT_CODE] = e.code();
        strings[Fields.PAYMENT_CAUSE] = DeclineCodes.cause(e.processor(), e.code()).written();
      }
      case PaymentEvent.Disputed e ->
          strings[Fields.DISPUTE_REASON] = DISPUTES[e.reason().ordinal()];
      case PaymentEvent.Captured e -> {}
      case PaymentEvent.Refunded e -> {}
    }
  }

  private static void fillChecks(
      PaymentEvent.Match avs,
      PaymentEvent.Match cvv,
      PaymentEvent.ThreeDSecure secure,
      String[] strings) {
    strings[Fields.PAYMENT_AVS] = MATCHES[avs.ordinal()];
    strings[Fields.PAYMENT_CVV] = MATCHES[cvv.ordinal()];
    strings[Fields.PAYMENT_THREE_D_SECURE] = THREE_D_SECURE[secure.ordinal()];
  }

  private void fillOrder(Order order, Keys keys, long atMillis, Values values) {
    long[] ints = values.ints;
    ints[Fields.ORDER_VALUE] = conversion.convert(order.totalMinor(), order.currency());
    ints[Fields.ORDER_TOTAL] = order.totalMinor();
    ints[Fields.ORDER_DISCOUNT] = conversion.convert(order.discountMinor(), order.currency());
    ints[Fields.ORDER_SELLERS] = keys.sellers();
    ints[Fields.ORDER_HOUR] = Math.floorMod(atMillis, 86_400_000L) / 3_600_000L;
    ints[Fields.ORDER_GIFT] = order.gift() ? 1 : 0;
    ints[Fields.ORDER_GUEST] = order.guest() ? 1 : 0;
    ints[Fields.ORDER_HAS_BILLING] = order.billing() == null ? 0 : 1;
    boolean same =
        keys.has(Role.SHIPPING)
            && keys.high(Role.SHIPPING) == keys.high(Role.BILLING)
            && keys.low(Role.SHIPPING) == keys.low(Role.BILLING);
    ints[Fields.ORDER_SHIPS_TO_BILLING] = same ? 1 : 0;
    String[] strings = values.strings;
    strings[Fields.ORDER_CURRENCY] = order.currency();
    strings[Fields.ORDER_CARD_COUNTRY] = order.payment().cardCountry();
    strings[Fields.ORDER_BIN] = order.payment().bin();
    strings[Fields.ORDER_PAYMENT_METHOD] = METHODS[order.payment().method().ordinal()];
    strings[Fields.ORDER_IP_COUNTRY] = order.ipCountry();
    strings[Fields.ORDER_EMAIL_DOMAIN] = order.emailDomain();
    fillPlaces(order, values);
    fillLines(order, values);
    fillCoupons(order, atMillis, values);
  }

  private void fillPlaces(Order order, Values values) {
    Order.Destination shipping = order.shipping();
    Order.Destination billing = order.billing();
    String[] strings = values.strings;
    if (shipping != null) {
      strings[Fields.ORDER_SHIP_COUNTRY] = shipping.country();
      strings[Fields.ORDER_SHIP_REGION] = shipping.region();
      strings[Fields.ORDER_ADDRESS_KIND] = ADDRESS_KINDS[shipping.kind().ordinal()];
    }
    if (billing != null) {
      strings[Fields.ORDER_BILL_COUNTRY] = billing.country();
      strings[Fields.ORDER_BILL_REGION] = billing.region();
    }
    if (needsDistance && shipping != null && billing != null) {
      values.doubles[Fields.ORDER_DISTANCE_KM] = Distance.km(billing, shipping);
    }
  }

  private void fillLines(Order order, Values values) {
    int lines = order.lines().size();
    values.ints[Fields.ORDER_LINES] = lines;
    if (lines == 0) {
      return;
    }
    long items = 0;
    for (int i = 0; i < lines; i++) {
      items += order.lines().get(i).quantity();
    }
    values.ints[Fields.ORDER_ITEMS] = items;
    if (!needsLines) {
      return;
    }
    var categories = new String[lines];
    var skus = new String[lines];
    var sellers = new String[lines];
    for (int i = 0; i < lines; i++) {
      Order.Line line = order.lines().get(i);
      categories[i] = line.category();
      skus[i] = line.sku();
      sellers[i] = line.sellerId();
    }
    values.lists[Fields.ORDER_CATEGORIES] = categories;
    values.lists[Fields.ORDER_SKUS] = skus;
    values.lists[Fields.ORDER_SELLER_IDS] = sellers;
  }

  private void fillCoupons(Order order, long atMillis, Values values) {
    int coupons = order.coupons().size();
    values.ints[Fields.ORDER_COUPONS] = coupons;
    if (coupons == 0) {
      return;
    }
    String[] campaigns = needsCampaigns ? new String[coupons] : NONE;
    long perBuyer = 0;
    for (int i = 0; i < coupons; i++) {
      var coupon = order.coupons().get(i);
      if (needsCampaigns) {
        campaigns[i] = coupon.campaign();
      }
      if (coupon.terms().newBuyersOnly()) {
        values.ints[Fields.ORDER_NEW_BUYER_COUPON] = 1;
      }
      Integer uses = coupon.terms().perBuyer();
      if (uses != null && (perBuyer == 0 || uses < perBuyer)) {
        perBuyer = uses;
      }
    }
    values.ints[Fields.COUPON_PER_BUYER] = perBuyer;
    values.lists[Fields.ORDER_CAMPAIGNS] = campaigns;
    values.strings[Fields.COUPON_BREACH] = needsBreach ? CouponTerms.breach(order, atMillis) : "";
  }
}
