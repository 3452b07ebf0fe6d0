package io.fairgate.benchmarks.engine;

import io.fairgate.benchmarks.workload.Workload;

/// An order as Esper reads it.
public record EsperOrder(
    long at, int amount, int buyer, int card, int device, int ip, int campaign, int seller) {
  EsperOrder(Workload w, int i) {
    this(
        w.time[i],
        w.amount[i],
        w.buyer[i],
        w.card[i],
        w.device[i],
        w.ip[i],
        w.coupon[i],
        w.seller[i]);
  }

  // Esper finds properties by the names that beans have.

  public long getAt() {
    return at;
  }

  public int getAmount() {
    return amount;
  }

  public int getBuyer() {
    return buyer;
  }

  public int getCard() {
    return card;
  }

  public int getDevice() {
    return device;
  }

  public int getIp() {
    return ip;
  }

  public int getCampaign() {
    return campaign;
  }

  public int getSeller() {
    return seller;
  }
}
