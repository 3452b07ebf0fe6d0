package io.fairgate.simulator.market.world;

import io.fairgate.marketplace.event.Order.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A checkout being filled: who, from where, to where, paid how, worth how much. Its fields are set
/// one by one by whoever shops.
public final class Cart {
  public final Account account;
  public String device;
  public String ip;
  public String ipCountry;
  public Place shipping;
  public @Nullable Place billing;
  public @Nullable Card card;
  public Method method = Method.CARD;
  public boolean gift;
  public long goodsMinor;
  public int sellers = 1;
  public @Nullable Seller seller;
  public List<CouponCampaign> coupons = List.of();

  /// Puts coupons on whatever their terms say.
  public boolean breaksTerms;

  public Verdict verdict = Verdict.HONEST;

  /// What the processor says to each attempt; empty where all goes well.
  public List<Answer> answers = List.of();

  public Cart(
      Account account,
      String device,
      String ip,
      String ipCountry,
      Place shipping,
      Card card,
      long goodsMinor) {
    this.account = account;
    this.device = device;
    this.ip = ip;
    this.ipCountry = ipCountry;
    this.shipping = shipping;
    this.billing = shipping;
    this.card = card;
    this.goodsMinor = goodsMinor;
  }
}
