package io.fairgate.simulator.market.abuse;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.AccountEvent.Change;
import io.fairgate.marketplace.event.Order.Method;
import io.fairgate.simulator.market.people.Habits;
import io.fairgate.simulator.market.people.People;
import io.fairgate.simulator.market.people.Person;
import io.fairgate.simulator.market.world.Account;
import io.fairgate.simulator.market.world.Cart;
import io.fairgate.simulator.market.world.Census;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Countries;
import io.fairgate.simulator.market.world.Country;
import io.fairgate.simulator.market.world.Networks;
import io.fairgate.simulator.market.world.Place;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.Verdict;
import io.fairgate.simulator.market.world.World;

/// A11: somebody signs in to a buyer's account from a new device, changes its password, e-mail or
/// address, and orders on the saved card; days later the buyer has the account back.
///
/// Known by: all three together: a device the account has had for less than some days, a change of
/// the account in as many, and an order that is unusual for it: to a new address, or far above the
/// usual value. Honest people do the first two with a new phone, and then order as always. Not
/// tellable: a first order that is quite usual.
final class Takeover implements Campaign {
  private final World world;
  private final People people;
  private final Chance chance;

  Takeover(World world, People people, Chance chance) {
    this.world = world;
    this.people = people;
    this.chance = chance;
  }

  @Override
  public String name() {
    return "a11-account-takeover";
  }

  @Override
  public double share() {
    return 0.002;
  }

  @Override
  public double ordersPerJob() {
    return 2.15;
  }

  @Override
  public int firstDay() {
    return 45;
  }

  @Override
  public void begin(long at) {
    Person victim = people.find(4, chance, p -> p.habits().perDay() < 0.5);
    if (victim == null) {
      return;
    }
    victim.lost(true);
    Country home = victim.home().country();
    Country through = chance.happens(0.6) ? home : Countries.otherThan(home.code(), chance);
    String ip =
        chance.happens(0.5) ? Networks.proxy(through, chance) : Networks.carrier(through, chance);
    var thief = new Thief(victim, Census.device(chance), ip, through);
    int wrong = chance.below(5);
    for (int i = 0; i < wrong; i++) {
      thief.signIn(at, false);
    }
    thief.signIn(at, true);
    long changed = at + chance.millis(Time.MINUTE, 40.0 * Time.MINUTE);
    world.agenda().at(changed, thief::change);
    boolean patient = chance.happens(0.3);
    long time =
        changed
            + (patient
                ? chance.millis(0.5 * Time.DAY, 2.5 * Time.DAY)
                : chance.millis(4.0 * Time.MINUTE, 2.0 * Time.HOUR));
    if (chance.happens(0.15)) {
      world.agenda().at(time, thief::orderAsUsual);
      time += chance.millis(30.0 * Time.MINUTE, Time.DAY);
    }
    int orders = chance.between(1, 3);
    for (int i = 0; i < orders; i++) {
      world.agenda().at(time, thief::order);
      time += chance.millis(5.0 * Time.MINUTE, 10.0 * Time.HOUR);
    }
    world.agenda().at(time + chance.millis(0.5 * Time.DAY, 4.0 * Time.DAY), thief::giveBack);
  }

  /// One who has somebody else's account.
  private final class Thief {
    private final Person victim;
    private final String device;
    private final String ip;
    private final Country through;
    private final Place drop;
    private Account account;

    Thief(Person victim, String device, String ip, Country through) {
      this.victim = victim;
      this.device = device;
      this.ip = ip;
      this.through = through;
      Account owner = victim.account();
      this.account = new Account(owner.buyerId(), owner.name(), owner.email(), owner.phone());
      Country home = victim.home().country();
      double u = chance.unit();
      this.drop =
          u < 0.3
              ? world.places().forwarder(home.code(), owner.name(), chance)
              : u < 0.45
                  ? world.places().locker(home, owner.name(), chance)
                  : world.places().home(home, owner.name(), chance);
    }

    void signIn(long at, boolean succeeded) {
      world.emit(
          new AccountEvent.SignedIn(
              world.head(at), Keys.NONE, succeeded, account.personal(device, ip, null)));
    }

    void change(long at) {
      boolean password = chance.happens(0.85);
      if (password) {
        changed(Change.PASSWORD, at);
      }
      if (!password || chance.happens(0.5)) {
        account.email(account.email().replace("@", chance.word(2) + "@"));
        changed(Change.EMAIL, at);
      }
      if (chance.happens(0.3)) {
        changed(Change.ADDRESS, at);
      }
    }

    private void changed(Change change, long at) {
      world.emit(
          new AccountEvent.Changed(
              world.head(at),
              Keys.NONE,
              change,
              account.personal(device, ip, change == Change.ADDRESS ? drop.written() : null)));
    }

    private Cart cart(long at, Place to, long goodsMinor, boolean tellable) {
      var cart = new Cart(account, device, ip, through.code(), to, victim.mainCard(), goodsMinor);
      cart.method = Method.CARD;
      cart.billing = victim.address();
      cart.verdict = Verdict.fraud(name(), tellable);
      world.checkouts().place(cart, at);
      return cart;
    }

    void orderAsUsual(long at) {
      cart(at, victim.address(), victim.habits().value(at, chance), false);
    }

    void order(long at) {
      Habits habits = victim.habits();
      if (chance.happens(0.75)) {
        cart(at, drop, Habits.minor(habits.level() + chance.between(0, 1.9)), true);
      } else {
        double above = Math.max(StrictMath.log(6), 4 * habits.spread());
        long goods = Habits.minor(habits.level() + above + 0.4 * Math.abs(chance.gaussian()));
        cart(at, victim.address(), goods, true);
      }
    }

    /// The buyer has the account again: new password from the known device, the old e-mail.
    void giveBack(long at) {
      Account owner = victim.account();
      boolean otherEmail = !owner.email().equals(account.email());
      account = owner;
      victim.lost(false);
      if (!world.isOpen()) {
        return;
      }
      own(Change.PASSWORD, at);
      if (otherEmail) {
        own(Change.EMAIL, at);
      }
    }

    private void own(Change change, long at) {
      world.emit(
          new AccountEvent.Changed(
              world.head(at),
              Keys.NONE,
              change,
              account.personal(victim.mainDevice(), victim.home().ip(), null)));
    }
  }
}
