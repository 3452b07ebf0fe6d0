package io.fairgate.decision.state;

import io.fairgate.decision.cel.Values;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.FeatureSpec.Question;
import io.fairgate.decision.policy.Policy;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.Order;
import java.util.List;

/// The claims of all campaigns, and the features that ask them.
final class CampaignStates {
  final ObjectTable<Claims> table = new ObjectTable<>(Claims::new);
  private final Question[] questions;
  private final int[] slots;

  CampaignStates(Policy policy) {
    List<FeatureSpec.Claims> features =
        policy.features().stream()
            .filter(FeatureSpec.Claims.class::isInstance)
            .map(FeatureSpec.Claims.class::cast)
            .toList();
    questions = features.stream().map(FeatureSpec.Claims::question).toArray(Question[]::new);
    slots =
        features.stream()
            .mapToInt(f -> policy.scope().find(f.name()).orElseThrow().slot())
            .toArray();
  }

  void read(Keys keys, Order order, long checkout, long now, Values values) {
    for (int slot : slots) {
      values.ints[slot] = 0;
    }
    for (int c = 0; c < keys.campaigns() && slots.length > 0; c++) {
      Claims claims = table.find(keys.campaignHigh(c), keys.campaignLow(c));
      if (claims == null) {
        continue;
      }
      boolean exclusive = order.coupons().get(c).terms().newBuyersOnly();
      for (int i = 0; i < slots.length; i++) {
        long answer = ask(questions[i], claims, exclusive, keys, checkout, now);
        values.ints[slots[i]] = Math.max(values.ints[slots[i]], answer);
      }
    }
  }

  private static long ask(
      Question question, Claims claims, boolean exclusive, Keys keys, long checkout, long now) {
    return switch (question) {
      case TAKEN -> exclusive && claims.isTaken(keys, checkout, now) ? 1 : 0;
      case STRONG_LINKS -> exclusive ? claims.strongLinks(keys, checkout, now) : 0;
      case LINKED_ACCOUNTS -> exclusive ? claims.linkedAccounts(keys) : 0;
      case USES_BY_BUYER -> claims.usesByBuyer(keys, checkout);
    };
  }

  void apply(Keys keys, Order order, long checkout, long at) {
    for (int c = 0; c < keys.campaigns() && slots.length > 0; c++) {
      table
          .findOrAdd(keys.campaignHigh(c), keys.campaignLow(c))
          .use(keys, checkout, at, order.coupons().get(c).terms().newBuyersOnly());
    }
  }

  void release(Keys keys, long checkout) {
    for (int c = 0; c < keys.campaigns(); c++) {
      Claims claims = table.find(keys.campaignHigh(c), keys.campaignLow(c));
      if (claims != null) {
        claims.release(checkout);
      }
    }
  }
}
