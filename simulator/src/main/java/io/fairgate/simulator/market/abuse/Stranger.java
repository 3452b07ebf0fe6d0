package io.fairgate.simulator.market.abuse;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.simulator.market.people.Habits;
import io.fairgate.simulator.market.world.Account;
import io.fairgate.simulator.market.world.Card;
import io.fairgate.simulator.market.world.Cart;
import io.fairgate.simulator.market.world.Census;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Countries;
import io.fairgate.simulator.market.world.Country;
import io.fairgate.simulator.market.world.Names;
import io.fairgate.simulator.market.world.Networks;
import io.fairgate.simulator.market.world.Place;
import io.fairgate.simulator.market.world.World;

/// Somebody with an account made for the purpose, who looks like any new buyer.
final class Stranger {
  final Country country;
  final Account account;
  String device;
  String ip;
  String ipCountry;
  Place address;
  Card card;

  private Stranger(Country country, Account account, Place address, Card card, Chance chance) {
    this.country = country;
    this.account = account;
    this.device = Census.device(chance);
    this.ip = chance.happens(0.3) ? Networks.carrier(country, chance) : Networks.home(chance);
    this.ipCountry = country.code();
    this.address = address;
    this.card = card;
  }

  static Stranger any(World world, Chance chance) {
    return in(world, Countries.any(chance), chance);
  }

  static Stranger in(World world, Country country, Chance chance) {
    Account account = world.census().account(Names.any(chance), country, chance);
    return of(world, country, account, chance);
  }

  static Stranger of(World world, Country country, Account account, Chance chance) {
    Place address = world.places().home(country, account.name(), chance);
    return new Stranger(
        country, account, address, new Card(world.banks().any(country, chance), chance), chance);
  }

  void register(World world, long at) {
    world.emit(
        new AccountEvent.Registered(world.head(at), Keys.NONE, account.personal(device, ip, null)));
  }

  /// A cart of this identity, as a new buyer would fill it.
  Cart cart(long goodsMinor) {
    return new Cart(account, device, ip, ipCountry, address, card, goodsMinor);
  }

  /// A value that nobody would look at twice.
  static long usualValue(Chance chance) {
    return Habits.minor(chance.gaussian(8.35, 0.65));
  }
}
