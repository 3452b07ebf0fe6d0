package io.fairgate.simulator.node.outside;

import io.fairgate.runtime.node.PolicyText;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Three small policies, between which an operator changes: the same features under two sets of
/// rules, and one with a feature more.
///
/// Its rules are exact, so that what must be decided can be told without asking them: an order
/// above [#VALUE_MAX] needs a pass, the third order on a card within an hour is held, a campaign is
/// for one checkout of each person.
public final class Policies {
  public static final long VALUE_MAX = 100_000;
  public static final int CARD_ORDERS_MAX = 2;

  private static final String BUYER_TEXT =
      """
        buyer:
          en: We looked at this order.
        remedy:
          en: Ask us.
        term: Orders are looked at.
      """;

  private final PolicyText usual = PolicyText.of(files(90, false));
  private final PolicyText otherRules = PolicyText.of(files(91, false));
  private final PolicyText otherFeatures = PolicyText.of(files(90, true));

  /// The one that is in force at first.
  public PolicyText usual() {
    return usual;
  }

  /// With the features of [#usual].
  public PolicyText withOtherRules() {
    return otherRules;
  }

  /// What is started with: mostly the usual one.
  public PolicyText atStart(SplittableRandom chance) {
    int lot = chance.nextInt(10);
    return lot < 7 ? usual : lot < 9 ? otherRules : otherFeatures;
  }

  /// Whether one can follow the other while a node runs.
  public boolean isSameLayout(PolicyText one, PolicyText other) {
    return isOtherFeatures(one) == isOtherFeatures(other);
  }

  private boolean isOtherFeatures(PolicyText policy) {
    return policy.policy().hash().equals(otherFeatures.policy().hash());
  }

  /// The one with a hash.
  public PolicyText named(String hash) {
    for (PolicyText each : List.of(usual, otherRules, otherFeatures)) {
      if (each.policy().hash().equals(hash)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no policy of the simulation has the hash " + hash);
  }

  private static Map<String, String> files(int score, boolean hasMore) {
    var files = new TreeMap<String, String>();
    files.put(
        "policy.yaml",
        """
        name: simulation
        currency: EUR
        limits:
          lateness: 10m
        """);
    files.put(
        "features/all.yaml",
        """
        card_orders_1h:
          {entity: card, aggregate: count, window: 1h, doc: Orders with this card within an hour.}
        card_reports:
          {entity: card, event: card.reported, aggregate: count, window: forever, doc: Reports.}
        buyer_abuse_180d:
          {entity: buyer, event: label, aggregate: count, where: "label != 'honest'", window: 180d, doc: Labels.}
        buyer_value_surprise:
          {baseline: value, doc: How far above the usual.}
        coupon_taken:
          {claims: taken, doc: Whether it was claimed.}
        coupon_strong_links:
          {claims: strong_links, doc: By how many identities.}
        """
            + (hasMore
                ? """
                buyer_checkouts_1d:
                  {entity: buyer, aggregate: count, by: checkout, window: 1d, doc: Checkouts.}
                """
                : ""));
    files.put(
        "reasons/all.yaml",
        reason("coupon.used_again", "A1")
            + reason("buyer.value", "A4")
            + reason("buyer.burst", "A3")
            + reason("card.reported", "A8")
            + reason("stock.gone", "A9")
            + reason("seller.closed", "A10"));
    for (String[] rule : rules(score)) {
      files.put("rules/all/" + rule[0] + ".yaml", rule[1]);
    }
    return files;
  }

  private static String reason(String code, String trigger) {
    return code + ":\n  trigger: " + trigger + "\n  analyst: Simulated.\n" + BUYER_TEXT;
  }

  private static String[][] rules(int score) {
    return new String[][] {
      {
        "a-coupon-used-again",
        """
        when: coupon_taken == 1 && coupon_strong_links >= 1
        effect: challenge
        change: drop_coupon
        reason: coupon.used_again
        score: 40
        examples: {must: [{coupon_taken: 1, coupon_strong_links: 1}], must_not: [{coupon_taken: 0}]}
        """
      },
      {
        "a-great-value",
        """
        when: order_value > 100000
        effect: challenge
        change: confirm
        reason: buyer.value
        score: 30
        examples: {must: [{order_value: 100001}], must_not: [{order_value: 100000}]}
        """
      },
      {
        "many-orders-on-a-card",
        """
        when: card_orders_1h >= 3
        effect: review
        reason: buyer.burst
        score: 50
        examples: {must: [{card_orders_1h: 3}], must_not: [{card_orders_1h: 2}]}
        """
      },
      {
        "a-card-reported",
        """
        on: card.reported
        when: card_reports > 0
        effect: close
        reason: card.reported
        score: %d
        examples: {must: [{card_reports: 1}], must_not: [{card_reports: 0}]}
        """
            .replace("%d", Integer.toString(score))
      },
      {
        "out-of-stock",
        """
        on: item.out_of_stock
        when: event == 'item.out_of_stock'
        effect: close
        reason: stock.gone
        score: 0
        examples: {must: [{event: item.out_of_stock}], must_not: [{event: order.placed}]}
        """
      },
      {
        "a-seller-in-breach",
        """
        on: seller.flagged
        when: seller_flag == 'breach'
        effect: close
        reason: seller.closed
        score: 0
        examples: {must: [{seller_flag: breach}], must_not: [{seller_flag: suspicion}]}
        """
      }
    };
  }
}
