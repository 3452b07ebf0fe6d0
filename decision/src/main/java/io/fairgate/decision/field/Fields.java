package io.fairgate.decision.field;

import static io.fairgate.decision.cel.CelType.BOOL;
import static io.fairgate.decision.cel.CelType.DOUBLE;
import static io.fairgate.decision.cel.CelType.INT;
import static io.fairgate.decision.cel.CelType.STRING;
import static io.fairgate.decision.cel.CelType.STRING_LIST;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every field that an event brings to rules, filters and features, with its slot.
///
/// What an event does not bring is 0, false or empty. The slots come before those of the features,
/// so that one filled [io.fairgate.decision.cel.Values] serves both.
public final class Fields {
  /// Events that name an order and carry its facts.
  private static final Set<String> ORDER =
      Set.of(
          "order.placed",
          "payment.authorised",
          "payment.declined",
          "payment.captured",
          "payment.refunded",
          "payment.disputed",
          "card.reported",
          "item.out_of_stock",
          "item.dispatched",
          "item.delivered",
          "seller.flagged",
          "order.closed",
          "order.cancelled",
          "label");

  private static final Set<String> PAYMENT =
      Set.of(
          "payment.authorised",
          "payment.declined",
          "payment.captured",
          "payment.refunded",
          "payment.disputed");
  private static final Set<String> ANSWERED = Set.of("payment.authorised", "payment.declined");
  private static final Set<String> ANY = Set.of();

  private static final Map<String, Field> BY_NAME = new LinkedHashMap<>();
  private static final int[] NEXT = new int[CelType.values().length];

  // Integers and booleans.
  public static final int ORDER_VALUE =
      add(
          "order_value",
          INT,
          ORDER,
          "What the buyer pays, in minor units of the policy's currency.");
  public static final int ORDER_TOTAL =
      add(
          "order_total",
          INT,
          ORDER,
          "What the buyer pays, in minor units of the order's currency.");
  public static final int ORDER_DISCOUNT =
      add("order_discount", INT, ORDER, "All discounts, in minor units of the policy's currency.");
  public static final int ORDER_LINES = add("order_lines", INT, ORDER, "Lines of the order.");
  public static final int ORDER_ITEMS = add("order_items", INT, ORDER, "Articles over all lines.");
  public static final int ORDER_SELLERS = add("order_sellers", INT, ORDER, "Different sellers.");
  public static final int ORDER_COUPONS = add("order_coupons", INT, ORDER, "Coupons on the order.");
  public static final int ORDER_HOUR =
      add("order_hour", INT, ORDER, "Hour of the day of the event, 0 to 23, in UTC.");
  public static final int ORDER_GIFT = add("order_gift", BOOL, ORDER, "Marked as a gift.");
  public static final int ORDER_GUEST =
      add("order_guest", BOOL, ORDER, "Placed without an account.");
  public static final int ORDER_NEW_BUYER_COUPON =
      add("order_new_buyer_coupon", BOOL, ORDER, "Has a coupon that is for new buyers only.");
  public static final int ORDER_HAS_BILLING =
      add("order_has_billing", BOOL, ORDER, "Has a billing address; a wallet may have none.");
  public static final int ORDER_SHIPS_TO_BILLING =
      add("order_ships_to_billing", BOOL, ORDER, "Shipping and billing address are the same.");
  public static final int COUPON_PER_BUYER =
      add(
          "coupon_per_buyer",
          INT,
          ORDER,
          "Fewest uses per buyer that a coupon's terms allow; 0 where none bounds them.");
  public static final int PAYMENT_AMOUNT =
      add("payment_amount", INT, PAYMENT, "The payment, in minor units of the policy's currency.");
  public static final int SIGN_IN_SUCCEEDED =
      add("sign_in_succeeded", BOOL, Set.of("account.signed_in"), "The sign-in went through.");

  // Doubles.
  public static final int ORDER_DISTANCE_KM =
      add(
          "order_distance_km",
          DOUBLE,
          ORDER,
          "Great-circle distance from billing to shipping address; -1 where unknown.");

  // Strings.
  public static final int EVENT = add("event", STRING, ANY, "The event's type.");
  public static final int ORDER_CURRENCY =
      add("order_currency", STRING, ORDER, "The order's currency, ISO 4217.");
  public static final int ORDER_SHIP_COUNTRY =
      add("order_ship_country", STRING, ORDER, "Country shipped to, ISO 3166.");
  public static final int ORDER_SHIP_REGION =
      add("order_ship_region", STRING, ORDER, "Region shipped to, as given.");
  public static final int ORDER_BILL_COUNTRY =
      add("order_bill_country", STRING, ORDER, "Country of the billing address.");
  public static final int ORDER_BILL_REGION =
      add("order_bill_region", STRING, ORDER, "Region of the billing address.");
  public static final int ORDER_CARD_COUNTRY =
      add("order_card_country", STRING, ORDER, "Country of the card's issuer.");
  public static final int ORDER_IP_COUNTRY =
      add("order_ip_country", STRING, ORDER, "Country of the IP address.");
  public static final int ORDER_PAYMENT_METHOD =
      add(
          "order_payment_method",
          STRING,
          ORDER,
          "card, wallet, bank_transfer, cash_on_delivery, invoice or gift_card.");
  public static final int ORDER_BIN =
      add("order_bin", STRING, ORDER, "First 6 to 8 digits of the card.");
  public static final int ORDER_EMAIL_DOMAIN =
      add("order_email_domain", STRING, ORDER, "Domain of the e-mail address.");
  public static final int ORDER_ADDRESS_KIND =
      add(
          "order_address_kind",
          STRING,
          ORDER,
          "unknown, home, work, campus, locker, parcel_shop or forwarder.");
  public static final int COUPON_BREACH =
      add(
          "coupon_breach",
          STRING,
          ORDER,
          "The first coupon term broken: dates, region, min_spend, max_per_order or stackable.");
  public static final int PAYMENT_CAUSE =
      add(
          "payment_cause",
          STRING,
          Set.of("payment.declined"),
          "Why: no_funds, wrong_details, expired, bank_refused, lost_or_stolen,"
              + " authentication_needed or technical.");
  public static final int PAYMENT_CODE =
      add("payment_code", STRING, Set.of("payment.declined"), "The processor's code as it came.");
  public static final int PAYMENT_AVS =
      add("payment_avs", STRING, ANSWERED, "Address check: unknown, match, partial or mismatch.");
  public static final int PAYMENT_CVV =
      add("payment_cvv", STRING, ANSWERED, "Security code: unknown, match, partial or mismatch.");
  public static final int PAYMENT_THREE_D_SECURE =
      add("payment_three_d_secure", STRING, ANSWERED, "none, passed, attempted or failed.");
  public static final int ACCOUNT_CHANGE =
      add(
          "account_change",
          STRING,
          Set.of("account.changed"),
          "password, email, phone, address or name.");
  public static final int CARD_REPORTED_BY =
      add("card_reported_by", STRING, Set.of("card.reported"), "issuer or owner.");
  public static final int CARD_TROUBLE =
      add("card_trouble", STRING, Set.of("card.reported"), "compromised, lost or stolen.");
  public static final int SELLER_FLAG =
      add("seller_flag", STRING, Set.of("seller.flagged"), "suspicion or breach.");
  public static final int CLOSED_FAMILY =
      add(
          "closed_family",
          STRING,
          Set.of("order.closed"),
          "policy, pattern, bank, card, stock or seller.");
  public static final int LABEL = add("label", STRING, Set.of("label"), "honest, fraud or abuse.");
  public static final int DISPUTE_REASON =
      add(
          "dispute_reason",
          STRING,
          Set.of("payment.disputed"),
          "fraud, not_received, not_as_described, duplicate or other.");

  // Lists of strings.
  public static final int ORDER_CATEGORIES =
      add("order_categories", STRING_LIST, ORDER, "Category of each line.");
  public static final int ORDER_SKUS =
      add("order_skus", STRING_LIST, ORDER, "Article of each line.");
  public static final int ORDER_SELLER_IDS =
      add("order_seller_ids", STRING_LIST, ORDER, "Seller of each line.");
  public static final int ORDER_CAMPAIGNS =
      add("order_campaigns", STRING_LIST, ORDER, "Campaign of each coupon.");

  private Fields() {}

  private static int add(String name, CelType type, Set<String> events, String doc) {
    CelType lane = type == BOOL ? INT : type;
    int slot = NEXT[lane.ordinal()]++;
    BY_NAME.put(name, new Field(name, type, slot, doc, events));
    return slot;
  }

  public static List<Field> all() {
    return List.copyOf(BY_NAME.values());
  }

  public static List<Variable> variables() {
    var variables = new ArrayList<Variable>();
    for (Field field : BY_NAME.values()) {
      variables.add(field.variable());
    }
    return variables;
  }

  public static Optional<Field> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// How many slots of a lane the fields take; features begin there. BOOL shares the lane of INT.
  public static int slots(CelType lane) {
    return NEXT[(lane == BOOL ? INT : lane).ordinal()];
  }
}
