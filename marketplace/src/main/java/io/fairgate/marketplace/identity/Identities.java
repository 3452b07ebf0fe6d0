package io.fairgate.marketplace.identity;

import io.fairgate.marketplace.EntityKey;
import io.fairgate.marketplace.EntityKind;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.CardReported;
import io.fairgate.marketplace.event.ClaimReleased;
import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.Order.Line;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.event.PostalAddress;
import io.fairgate.marketplace.event.SellerEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes an event self-contained: fills its keys from its personal block, campaigns and sellers.
///
/// A buyer is known by their id; a guest without one by their normalised e-mail, and one without
/// e-mail by their card's token. The three cannot be mistaken for one another. For one thread.
public final class Identities {
  private final Keyring keyring;
  private final RecentKeys recentAddresses = new RecentKeys();

  public Identities(Keyring keyring) {
    this.keyring = keyring;
  }

  /// The same event with its keys. One that names only an order comes back as it is: see [#about].
  public Event identify(Event submitted) {
    String tenant = submitted.head().tenant();
    return switch (submitted) {
      case OrderPlaced placed ->
          new OrderPlaced(
              placed.head(),
              Keys.of(
                  roles(tenant, placed.personal()),
                  campaigns(tenant, placed.order().coupons()),
                  sellers(tenant, placed.order().lines())),
              placed.order(),
              placed.personal());
      case AccountEvent.Registered event ->
          new AccountEvent.Registered(
              event.head(), keys(tenant, event.personal()), event.personal());
      case AccountEvent.Changed event ->
          new AccountEvent.Changed(
              event.head(), keys(tenant, event.personal()), event.change(), event.personal());
      case AccountEvent.SignedIn event ->
          new AccountEvent.SignedIn(
              event.head(), keys(tenant, event.personal()), event.succeeded(), event.personal());
      case CardReported event ->
          new CardReported(
              event.head(), card(tenant, event), event.by(), event.trouble(), event.personal());
      case SellerEvent.Flagged event ->
          new SellerEvent.Flagged(
              event.head(), seller(tenant, event.sellerId()), event.sellerId(), event.flag());
      case SellerEvent.Cleared event ->
          new SellerEvent.Cleared(event.head(), seller(tenant, event.sellerId()), event.sellerId());
      case ClaimReleased event ->
          new ClaimReleased(
              event.head(),
              Keys.of(
                  Map.of(), List.of(key(tenant, EntityKind.CAMPAIGN, event.campaign())), List.of()),
              event.campaign(),
              event.checkoutId());
      case PassEvent.Granted event ->
          new PassEvent.Granted(
              event.head(),
              buyerAlone(tenant, event.personal()),
              event.passId(),
              event.clears(),
              event.maxValueMinor(),
              event.currency(),
              event.untilMillis(),
              event.personal());
      case PassEvent.Spent event ->
          new PassEvent.Spent(
              event.head(),
              buyerAlone(tenant, event.personal()),
              event.passId(),
              event.checkoutId(),
              event.personal());
      case PaymentEvent event -> event;
      case ItemEvent event -> event;
      case OrderEnded event -> event;
      case Labelled event -> event;
    };
  }

  /// The same event about an order whose keys and facts are now known; others come back as they
  /// are.
  public static Event about(Event event, Keys keys, Order order) {
    return AboutOrder.rewrite(event, keys, order);
  }

  private Keys keys(String tenant, Personal personal) {
    return Keys.of(roles(tenant, personal), List.of(), List.of());
  }

  private Map<Role, EntityKey> roles(String tenant, Personal personal) {
    var roles = new EnumMap<Role, EntityKey>(Role.class);
    put(roles, Role.BUYER, buyer(tenant, personal));
    put(roles, Role.CARD, cardKey(tenant, personal));
    put(roles, Role.DEVICE, text(tenant, EntityKind.DEVICE, personal.device()));
    String ip = personal.ip();
    put(roles, Role.IP, ip == null ? null : key(tenant, EntityKind.IP, IpAddress.normalise(ip)));
    put(roles, Role.SHIPPING, address(tenant, personal.shipping()));
    put(roles, Role.BILLING, address(tenant, personal.billing()));
    String email = personal.email();
    if (email != null) {
      roles.put(Role.EMAIL, key(tenant, EntityKind.EMAIL, EmailAddress.normalise(email)));
    }
    String phone = personal.phone();
    if (phone != null) {
      String number = PhoneNumber.normalise(phone, country(personal));
      roles.put(Role.PHONE, key(tenant, EntityKind.PHONE, number));
    }
    return roles;
  }

  private static void put(Map<Role, EntityKey> roles, Role role, @Nullable EntityKey key) {
    if (key != null) {
      roles.put(role, key);
    }
  }

  private static String country(Personal personal) {
    PostalAddress shipping = personal.shipping();
    PostalAddress billing = personal.billing();
    PostalAddress home = billing != null ? billing : shipping;
    return home == null ? "" : home.country();
  }

  private @Nullable EntityKey buyer(String tenant, Personal personal) {
    String email = personal.email();
    String token = personal.cardToken();
    String id = personal.buyerId();
    if (id != null) {
      return key(tenant, EntityKind.BUYER, "id:" + Folding.composed(id));
    }
    if (email != null) {
      return key(tenant, EntityKind.BUYER, "email:" + EmailAddress.normalise(email));
    }
    return token == null ? null : key(tenant, EntityKind.BUYER, "card:" + token);
  }

  private Keys buyerAlone(String tenant, Personal personal) {
    EntityKey buyer = buyer(tenant, personal);
    return buyer == null ? Keys.NONE : Keys.of(Map.of(Role.BUYER, buyer), List.of(), List.of());
  }

  private Keys card(String tenant, CardReported event) {
    var roles = new EnumMap<Role, EntityKey>(Role.class);
    put(roles, Role.CARD, cardKey(tenant, event.personal()));
    if (event.by() == CardReported.By.OWNER) {
      put(roles, Role.BUYER, buyer(tenant, event.personal()));
    }
    return Keys.of(roles, List.of(), List.of());
  }

  private @Nullable EntityKey cardKey(String tenant, Personal personal) {
    return text(tenant, EntityKind.CARD, personal.cardToken());
  }

  private @Nullable EntityKey address(String tenant, @Nullable PostalAddress address) {
    if (address == null) {
      return null;
    }
    EntityKey known = recentAddresses.get(tenant, EntityKind.ADDRESS, address);
    if (known != null) {
      return known;
    }
    String folded = AddressFold.fold(address);
    return folded == null
        ? null
        : recentAddresses.put(
            tenant, EntityKind.ADDRESS, address, key(tenant, EntityKind.ADDRESS, folded));
  }

  private List<EntityKey> campaigns(String tenant, List<Coupon> coupons) {
    var keys = new ArrayList<EntityKey>(coupons.size());
    for (Coupon coupon : coupons) {
      keys.add(key(tenant, EntityKind.CAMPAIGN, coupon.campaign()));
    }
    return keys;
  }

  private List<EntityKey> sellers(String tenant, List<Line> lines) {
    var keys = new ArrayList<EntityKey>(lines.size());
    for (Line line : lines) {
      EntityKey seller = text(tenant, EntityKind.SELLER, line.sellerId());
      if (seller != null && !keys.contains(seller)) {
        keys.add(seller);
      }
    }
    return keys;
  }

  private Keys seller(String tenant, String sellerId) {
    return Keys.of(Map.of(), List.of(), List.of(key(tenant, EntityKind.SELLER, sellerId)));
  }

  private @Nullable EntityKey text(String tenant, EntityKind kind, @Nullable String value) {
    return value == null || value.isEmpty() ? null : key(tenant, kind, value);
  }

  /// The key of a value that means what it says, or was normalised before.
  private EntityKey key(String tenant, EntityKind kind, String value) {
    return keyring.key(tenant, kind, Folding.composed(value));
  }
}
