package io.fairgate.simulator.market.world;

import java.util.ArrayList;
import java.util.List;

/// All sellers; a few of them sell most.
public final class Sellers {
  private static final int ORDERS_PER_SELLER = 1_500;
  private static final int LEAST = 12;
  private static final int MOST = 800;

  private static final String[] CATEGORIES = {
    "fashion",
    "electronics",
    "home",
    "books",
    "toys",
    "beauty",
    "sports",
    "garden",
    "grocery",
    "gift_cards"
  };

  private final List<Seller> all = new ArrayList<>();

  Sellers(long seed, int orders) {
    Chance chance = Chance.of(seed, "sellers", 0);
    int count = Math.clamp(orders / ORDERS_PER_SELLER, LEAST, MOST);
    for (int i = 0; i < count; i++) {
      String id = i == 0 ? "northwind" : "s" + i;
      all.add(new Seller(id, CATEGORIES[i % CATEGORIES.length], chance.between(8.0, 60.0)));
    }
  }

  public Seller any(Chance chance) {
    double u = chance.unit();
    return all.get((int) (all.size() * u * u));
  }

  public List<Seller> all() {
    return all;
  }

  public Seller of(String category, Chance chance) {
    while (true) {
      Seller seller = chance.pick(all);
      if (seller.category().equals(category)) {
        return seller;
      }
    }
  }
}
