package io.fairgate.simulator.market.people;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.Order.Method;
import io.fairgate.simulator.market.world.Account;
import io.fairgate.simulator.market.world.Card;
import io.fairgate.simulator.market.world.Cart;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Country;
import io.fairgate.simulator.market.world.Networks;
import io.fairgate.simulator.market.world.Place;
import io.fairgate.simulator.market.world.Step;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An honest buyer who visits the shop at a pace of their own.
public final class Person implements Step {
  /// How many visits begin with a sign-in; most people stay signed in.
  private static final double SIGNS_IN = 0.33;

  private static final double MISTYPES_PASSWORD = 0.05;

  private final World world;
  private final Chance chance;
  private final Account account;
  private final Habits habits;
  private final Shopping shopping;
  final List<Card> cards = new ArrayList<>(1);
  final List<String> devices = new ArrayList<>(1);
  Home home;
  Place address;
  @Nullable Country tunnel;
  @Nullable Journey journey;
  private int checkouts;
  private boolean lost;

  Person(World world, Chance chance, Account account, Habits habits, Home home, Shopping shopping) {
    this.world = world;
    this.chance = chance;
    this.account = account;
    this.habits = habits;
    this.home = home;
    this.address = home.place().with(account.name());
    this.shopping = shopping;
  }

  public Account account() {
    return account;
  }

  public Habits habits() {
    return habits;
  }

  public Home home() {
    return home;
  }

  public Place address() {
    return address;
  }

  /// Checkouts so far.
  public int checkouts() {
    return checkouts;
  }

  public Card mainCard() {
    return cards.getFirst();
  }

  public String mainDevice() {
    return devices.getFirst();
  }

  World world() {
    return world;
  }

  Chance chance() {
    return chance;
  }

  /// While somebody else has the account, its owner does not shop.
  public void lost(boolean now) {
    lost = now;
  }

  public boolean isLost() {
    return lost;
  }

  void begin(long at) {
    world.agenda().at(habits.next(at, chance), this);
  }

  /// One visit.
  @Override
  public void run(long at) {
    if (!world.isOpen()) {
      return;
    }
    if (!lost) {
      visit(at);
    }
    begin(at);
  }

  void visit(long at) {
    String device = device();
    if (!account.isGuest() && chance.happens(SIGNS_IN)) {
      if (chance.happens(MISTYPES_PASSWORD)) {
        signIn(at, device, false);
      }
      signIn(at, device, true);
      long minutes = chance.between(1, 15);
      world.agenda().at(at + minutes * Time.MINUTE, later -> shop(later, device));
    } else {
      shop(at, device);
    }
  }

  private void shop(long at, String device) {
    if (!world.isOpen() || lost) {
      return;
    }
    Cart cart = usual(at, device);
    shopping.dress(this, cart, at);
    checkout(cart, at);
    long again = shopping.again(this, at);
    if (again > 0) {
      world.agenda().at(again, later -> shop(later, device));
    }
  }

  void checkout(Cart cart, long at) {
    checkouts++;
    world.checkouts().place(cart, at);
  }

  void signIn(long at, String device, boolean succeeded) {
    world.emit(
        new AccountEvent.SignedIn(
            world.head(at), Keys.NONE, succeeded, account.personal(device, ip(device), null)));
  }

  String device() {
    if (devices.size() > 1 && chance.happens(0.25)) {
      return devices.get(1 + chance.below(devices.size() - 1));
    }
    return devices.getFirst();
  }

  /// A cart as this buyer fills it: usual value, own card, own device, to where they live.
  public Cart usual(long at, String device) {
    Card card = cards.size() > 1 && chance.happens(0.2) ? chance.pick(cards) : cards.getFirst();
    var cart =
        new Cart(account, device, ip(device), ipCountry(), address, card, habits.value(at, chance));
    double how = chance.unit();
    if (how > 0.86 && !account.isGuest()) {
      cart.card = null;
      cart.method =
          how > 0.985
              ? Method.CASH_ON_DELIVERY
              : how > 0.97 ? Method.INVOICE : how > 0.94 ? Method.BANK_TRANSFER : Method.WALLET;
      cart.billing = cart.method == Method.WALLET ? null : cart.billing;
    }
    return cart;
  }

  private String ip(String device) {
    if (journey != null) {
      return journey.ip();
    }
    if (tunnel != null) {
      return Networks.proxy(tunnel, chance);
    }
    boolean phone = device.equals(devices.getFirst());
    return phone && chance.happens(0.3) ? Networks.carrier(home.country(), chance) : home.ip();
  }

  private String ipCountry() {
    if (journey != null) {
      return journey.country().code();
    }
    return tunnel != null ? tunnel.code() : home.country().code();
  }
}
