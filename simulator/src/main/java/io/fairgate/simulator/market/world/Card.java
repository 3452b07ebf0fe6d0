package io.fairgate.simulator.market.world;

import java.util.ArrayList;
import java.util.List;

/// A payment card; its owner may be given a new one, and then it has a new token.
public final class Card {
  private final Bank bank;
  private String token;
  private String lastFour;
  private String expiry;
  private List<OrderLife> open = List.of();

  public Card(Bank bank, Chance chance) {
    this.bank = bank;
    this.token = "";
    this.lastFour = "";
    this.expiry = "";
    renew(chance);
  }

  public void renew(Chance chance) {
    token = "tok_" + chance.word(14);
    lastFour = chance.digits(4);
    expiry = "20" + chance.between(26, 30) + "-" + (chance.happens(0.5) ? "0" : "1");
    expiry += expiry.endsWith("0") ? chance.between(1, 9) : chance.between(0, 2);
    open = List.of();
  }

  public Bank bank() {
    return bank;
  }

  public String token() {
    return token;
  }

  public String lastFour() {
    return lastFour;
  }

  public String expiry() {
    return expiry;
  }

  /// Orders on this card that are not yet dispatched.
  public List<OrderLife> open(long at) {
    var still = new ArrayList<OrderLife>(2);
    for (OrderLife life : open) {
      if (life.isOpen(at)) {
        still.add(life);
      }
    }
    return still;
  }

  void add(OrderLife life, long at) {
    List<OrderLife> still = open(at);
    still.add(life);
    open = still;
  }
}
