package io.fairgate.simulator.market.world;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.Order.Line;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.Personal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns a full cart into its orders, one a seller, all at the same second.
public final class Checkouts {
  public static final String CURRENCY = "EUR";

  private final World world;
  private final Chance chance;
  private int checkouts;
  private int orders;

  Checkouts(World world) {
    this.world = world;
    this.chance = Chance.of(world.seed(), "carts", 0);
  }

  int orders() {
    return orders;
  }

  /// Places the cart's orders, as many as the period still takes.
  public void place(Cart cart, long at) {
    String checkoutId = "c" + ++checkouts;
    long left = cart.goodsMinor;
    for (int i = 0; i < cart.sellers && world.isOpen(); i++) {
      int still = cart.sellers - i;
      long goods = still == 1 ? left : (long) (left * chance.between(0.6, 1.4) / still);
      left -= goods;
      Seller seller = cart.seller;
      one(cart, checkoutId, seller == null ? world.sellers().any(chance) : seller, goods, i, at);
    }
  }

  private void one(
      Cart cart, String checkoutId, Seller seller, long goodsMinor, int index, long at) {
    List<Line> lines = lines(seller, Math.max(100, goodsMinor));
    long goods = 0;
    for (Line line : lines) {
      goods += line.quantity() * line.unitMinor();
    }
    List<Coupon> coupons = coupons(cart, goods, index);
    long discount = 0;
    for (Coupon coupon : coupons) {
      discount += coupon.discountMinor();
    }
    discount = Math.min(discount, goods);
    long fee = goods >= 6_000 ? 0 : 390;
    String orderId = "o" + ++orders;
    Card card = cart.card;
    var order =
        new Order(
            orderId,
            checkoutId,
            cart.account.isGuest(),
            CURRENCY,
            goods + fee - discount,
            fee,
            discount,
            lines,
            coupons,
            cart.shipping.where(),
            where(cart.billing),
            card == null
                ? new Order.Payment(cart.method, "", "", "")
                : new Order.Payment(
                    cart.method, card.bank().bin(), card.bank().country(), card.expiry()),
            cart.ipCountry,
            cart.account.emailDomain(),
            cart.gift);
    world.emit(new OrderPlaced(world.head(at), Keys.NONE, order, personal(cart)));
    begin(cart, seller, order, at);
  }

  private void begin(Cart cart, Seller seller, Order order, long at) {
    long handling = (long) (seller.handlingHours() * chance.between(0.5, 1.5) * Time.HOUR);
    var life =
        new OrderLife(
            world,
            order.orderId(),
            order.totalMinor(),
            cart,
            seller,
            order.lines().getFirst().sku(),
            at,
            at + handling);
    Card card = cart.card;
    if (card != null) {
      card.add(life, at);
    }
    seller.add(life, at);
    if (life.verdict().isPlainHonest()) {
      world.befall(life, at);
    }
    life.begin();
  }

  /// One to four lines that together cost exactly so much.
  private List<Line> lines(Seller seller, long goodsMinor) {
    double u = chance.unit();
    int count = u < 0.62 || goodsMinor < 1_000 ? 1 : u < 0.85 ? 2 : u < 0.95 ? 3 : 4;
    if (count == 1) {
      return List.of(line(seller, goodsMinor, 1));
    }
    var lines = new ArrayList<Line>(count);
    long left = goodsMinor;
    for (int i = 1; i < count; i++) {
      long quantity = chance.happens(0.12) ? chance.between(2, 3) : 1;
      long unit = Math.max(1, (long) (left * chance.between(0.2, 0.6) / quantity));
      lines.add(line(seller, unit, quantity));
      left -= unit * quantity;
    }
    lines.add(line(seller, left, 1));
    return lines;
  }

  private Line line(Seller seller, long unit, long quantity) {
    String sku = seller.id() + "-" + chance.between(1, 400);
    return new Line(sku, seller.id(), seller.category(), quantity, unit);
  }

  /// A coupon for new buyers goes on each order of the checkout, any other on the first.
  private static List<Coupon> coupons(Cart cart, long goods, int index) {
    if (cart.coupons.isEmpty()) {
      return List.of();
    }
    var coupons = new ArrayList<Coupon>(2);
    for (CouponCampaign campaign : cart.coupons) {
      boolean here = index == 0 || campaign.terms().newBuyersOnly();
      if (here && (cart.breaksTerms || campaign.isMetBy(goods))) {
        coupons.add(campaign.on(goods));
      }
    }
    return coupons;
  }

  private static Order.@Nullable Destination where(@Nullable Place place) {
    return place == null ? null : place.where();
  }

  private static Personal personal(Cart cart) {
    Place billing = cart.billing;
    Card card = cart.card;
    return new Personal(
        cart.account.buyerId(),
        cart.account.email(),
        cart.account.phone(),
        cart.device,
        cart.ip,
        cart.shipping.written(),
        billing == null ? null : billing.written(),
        card == null ? null : card.token(),
        card == null ? null : card.lastFour());
  }
}
