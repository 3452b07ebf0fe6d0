package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Coupon.Terms;
import io.fairgate.marketplace.json.JsonTape;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import io.fairgate.marketplace.json.Scalars;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order's coupons in JSON, each with its campaign's terms.
final class CouponJson {
  private static final int CAMPAIGN = 0;
  private static final int CODE = 1;
  private static final int DISCOUNT = 2;
  private static final int TERMS = 3;
  static final NameTable COUPON = NameTable.of("campaign", "code", "discount", "terms");

  private static final int NEW_BUYERS = 0;
  private static final int STACKABLE = 1;
  private static final int MAX_PER_ORDER = 2;
  private static final int MIN_SPEND = 3;
  private static final int REGIONS = 4;
  private static final int FROM = 5;
  private static final int UNTIL = 6;
  private static final int PER_BUYER = 7;
  static final NameTable TERMS_SHAPE =
      NameTable.of(
          "new_buyers",
          "stackable",
          "max_per_order",
          "min_spend",
          "regions",
          "from",
          "until",
          "per_buyer");

  /// Terms that ask nothing: for a coupon that comes without.
  static final Terms NO_TERMS = new Terms(false, true, null, null, List.of(), null, null, null);

  private CouponJson() {}

  static List<Coupon> read(Members order, int key) {
    int node = order.optional(key);
    Scalars scalars = order.scalars();
    if (node < 0 || !scalars.list(node, FieldLimits.COUPONS_MAX)) {
      return List.of();
    }
    var coupons = new ArrayList<Coupon>();
    JsonTape tape = scalars.tape();
    for (int at = node + 1; at < tape.next(node); at = tape.next(at)) {
      Coupon coupon = coupon(new Members(scalars, at, COUPON));
      for (Coupon other : coupons) {
        if (!coupon.campaign().isEmpty()
            && other.campaign().equals(coupon.campaign())
            && other.code().equals(coupon.code())) {
          scalars.faults().add(at, "list.duplicate", "each coupon stands once on an order");
        }
      }
      coupons.add(coupon);
    }
    return List.copyOf(coupons);
  }

  private static Coupon coupon(Members coupon) {
    int terms = coupon.optional(TERMS);
    return new Coupon(
        FieldValues.id(coupon, CAMPAIGN),
        FieldValues.textOrEmpty(coupon, CODE, FieldLimits.ID_MAX),
        FieldValues.amountOrZero(coupon, DISCOUNT),
        terms < 0 ? NO_TERMS : terms(new Members(coupon.scalars(), terms, TERMS_SHAPE)));
  }

  private static Terms terms(Members terms) {
    Long from = moment(terms, FROM);
    Long until = moment(terms, UNTIL);
    if (from != null && until != null && until < from) {
      terms.scalars().faults().add(terms.optional(UNTIL), "time.order", "until lies before from");
    }
    int minSpend = terms.optional(MIN_SPEND);
    return new Terms(
        FieldValues.flagOr(terms, NEW_BUYERS, false),
        FieldValues.flagOr(terms, STACKABLE, true),
        uses(terms, MAX_PER_ORDER),
        minSpend < 0 ? null : Long.valueOf(FieldValues.amountOrZero(terms, MIN_SPEND)),
        FieldValues.texts(terms, REGIONS, FieldLimits.REGIONS_MAX, FieldLimits.WORD_MAX),
        from,
        until,
        uses(terms, PER_BUYER));
  }

  private static @Nullable Integer uses(Members terms, int key) {
    int node = terms.optional(key);
    return node < 0
        ? null
        : Integer.valueOf((int) terms.scalars().whole(node, 0, FieldLimits.USES_MAX));
  }

  private static @Nullable Long moment(Members terms, int key) {
    int node = terms.optional(key);
    return node < 0 ? null : Long.valueOf(FieldValues.moment(terms.scalars(), node));
  }

  static void write(List<Coupon> coupons, JsonLine line) {
    if (coupons.isEmpty()) {
      return;
    }
    line.openList("coupons");
    for (Coupon coupon : coupons) {
      line.open();
      line.text("campaign", coupon.campaign());
      line.textUnlessEmpty("code", coupon.code());
      line.wholeUnless("discount", coupon.discountMinor(), 0);
      if (!coupon.terms().equals(NO_TERMS)) {
        write(coupon.terms(), line);
      }
      line.close();
    }
    line.closeList();
  }

  private static void write(Terms terms, JsonLine line) {
    line.open("terms");
    line.flagUnless("new_buyers", terms.newBuyersOnly(), false);
    line.flagUnless("stackable", terms.stackable(), true);
    line.wholeUnlessNull("max_per_order", terms.maxPerOrder());
    line.wholeUnlessNull("min_spend", terms.minSpendMinor());
    line.textsUnlessEmpty("regions", terms.regions());
    line.momentUnlessNull("from", terms.fromMillis());
    line.momentUnlessNull("until", terms.untilMillis());
    line.wholeUnlessNull("per_buyer", terms.perBuyer());
    line.close();
  }
}
