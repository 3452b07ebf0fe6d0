package io.fairgate.simulator.market.world;

import java.util.ArrayList;
import java.util.List;

/// A seller: what it sells, how long it takes to dispatch, and whether the platform has flagged it.
public final class Seller {
  private final String id;
  private final String category;
  private final double handlingHours;
  private boolean flagged;
  private List<OrderLife> recent = new ArrayList<>();

  Seller(String id, String category, double handlingHours) {
    this.id = id;
    this.category = category;
    this.handlingHours = handlingHours;
  }

  public String id() {
    return id;
  }

  public String category() {
    return category;
  }

  public double handlingHours() {
    return handlingHours;
  }

  public boolean isFlagged() {
    return flagged;
  }

  public void flagged(boolean now) {
    flagged = now;
  }

  /// Orders of the last days, the open ones and those dispatched since `from`.
  public List<OrderLife> recent(long from) {
    var still = new ArrayList<OrderLife>();
    for (OrderLife life : recent) {
      if (life.isOpen(from)) {
        still.add(life);
      }
    }
    return still;
  }

  void add(OrderLife life, long at) {
    // Forgetting is put off until the list has doubled.
    if (recent.size() > 32 && Integer.bitCount(recent.size()) == 1) {
      recent = recent(at - 3 * Time.DAY);
    }
    recent.add(life);
  }
}
