package io.fairgate.simulator.market.people;

import io.fairgate.marketplace.event.AccountEvent.Change;
import io.fairgate.simulator.market.world.Account;
import io.fairgate.simulator.market.world.Agenda;
import io.fairgate.simulator.market.world.Card;
import io.fairgate.simulator.market.world.Census;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Countries;
import io.fairgate.simulator.market.world.Country;
import io.fairgate.simulator.market.world.Place;
import io.fairgate.simulator.market.world.Spelling;
import io.fairgate.simulator.market.world.Step;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.World;

/// Makes one person: what identifies them, their habits, and what will change in their lives.
final class Population {
  /// Orders that a checkout brings on average, forgotten items and journeys included.
  private static final double ORDERS_PER_CHECKOUT = 1.155;

  private static final double NEWCOMER = 0.3;
  private static final double ELDEST_DAYS = 900;

  private final World world;
  private final People people;
  private final SecondHand secondHand = new SecondHand();
  private int persons;
  private double expectedOrders;

  Population(World world, People people) {
    this.world = world;
    this.people = people;
  }

  double expectedOrders() {
    return expectedOrders;
  }

  /// What somebody is besides an ordinary buyer.
  record Kind(String id, boolean guest, boolean wholesale, boolean mayArrive, boolean settled) {
    static final Kind ORDINARY = new Kind("", false, false, true, false);
    static final Kind GUEST = new Kind("", true, false, true, false);
    static final Kind WHOLESALE = new Kind("", false, true, false, true);
  }

  Person add(Home home, String name, Kind kind) {
    Chance chance = Chance.of(world.seed(), "person", ++persons);
    Country country = home.country();
    Account account = account(name, country, kind, chance);
    Habits habits = habits(kind, country.utcOffsetHours(), chance);
    boolean givesGifts = chance.happens(0.08);
    var shopping = new Shopping(others(home, name, chance), 0.25, givesGifts, kind.wholesale);
    var person = new Person(world, chance, account, habits, home, shopping);
    equip(person, home, chance);
    boolean newcomer = kind.mayArrive && chance.happens(kind.guest ? 0.9 : NEWCOMER);
    int day = arrive(person, shopping, newcomer, chance);
    if (!kind.settled) {
      live(person, shopping, givesGifts, day, chance);
    }
    people.add(person);
    return person;
  }

  private static Habits habits(Kind kind, int utcOffsetHours, Chance chance) {
    if (kind.wholesale) {
      return Habits.wholesale(utcOffsetHours, chance);
    }
    if (!kind.id.isEmpty()) {
      return Habits.regular(utcOffsetHours, chance);
    }
    Habits any = Habits.any(utcOffsetHours, chance);
    return kind.guest ? any.slower(0.3) : any;
  }

  private Account account(String name, Country country, Kind kind, Chance chance) {
    Census census = world.census();
    if (!kind.id.isEmpty()) {
      return census.named(kind.id, name, country, chance);
    }
    return kind.guest ? census.guest(name, country, chance) : census.account(name, country, chance);
  }

  /// Other addresses that a buyer ships to at times: work, a locker, rarely a forwarder.
  private Place[] others(Home home, String name, Chance chance) {
    double u = chance.unit();
    Country country = home.country();
    if (u < 0.12) {
      return new Place[] {world.places().work(country, name, "", chance)};
    }
    if (u < 0.22) {
      return new Place[] {world.places().locker(country, name, chance)};
    }
    if (u < 0.222) {
      return new Place[] {world.places().forwarder(country.code(), name, chance)};
    }
    return new Place[0];
  }

  private void equip(Person person, Home home, Chance chance) {
    Country country = home.country();
    // Some came from abroad and kept their card.
    Country cardFrom =
        chance.happens(0.015) ? Countries.otherThan(country.code(), chance) : country;
    Card shared = home.sharedCard();
    if (shared != null) {
      person.cards.add(shared);
    } else {
      person.cards.add(new Card(world.banks().any(cardFrom, chance), chance));
      if (chance.happens(0.25)) {
        person.cards.add(new Card(world.banks().any(country, chance), chance));
      }
    }
    person.devices.add(Census.device(chance));
    if (chance.happens(0.35)) {
      person.devices.add(Census.device(chance));
    }
    String sharedDevice = home.sharedDevice();
    if (sharedDevice != null) {
      person.devices.add(sharedDevice);
    }
    if (chance.happens(0.2)) {
      person.address =
          person.address.writtenAs(Spelling.respelled(person.address.written(), chance));
    }
    if (chance.happens(0.008)) {
      person.tunnel = Countries.otherThan(country.code(), chance);
    }
  }

  /// The day of the period from which the person is there.
  private int arrive(Person person, Shopping shopping, boolean newcomer, Chance chance) {
    Agenda agenda = world.agenda();
    var arrival = new Arrival(person, newcomer, secondHand);
    Habits habits = person.habits();
    if (newcomer) {
      int day = chance.below(Time.DAYS - 3);
      long at = habits.atUsualHour(Time.dayStart(day) + Time.DAY / 2, chance);
      shopping.newcomer(chance.happens(0.004));
      agenda.at(Math.max(at, Time.START), arrival);
      expectedOrders += (1 + habits.expected(day)) * ORDERS_PER_CHECKOUT;
      return day;
    } else {
      agenda.at(Time.START - chance.millis(Time.DAY, ELDEST_DAYS * Time.DAY), arrival);
      person.begin(Time.START);
      expectedOrders += habits.expected(0) * ORDERS_PER_CHECKOUT;
      return 0;
    }
  }

  private void live(
      Person person, Shopping shopping, boolean givesGifts, int since, Chance chance) {
    if (chance.happens(0.2)) {
      some(chance, since + 3, new PhoneChange(person, secondHand), person);
    }
    if (chance.happens(0.04)) {
      some(chance, since + 5, new Upkeep(person, Change.PASSWORD), person);
    }
    if (chance.happens(0.006)) {
      some(chance, since + 5, new Upkeep(person, Change.EMAIL), person);
    }
    if (chance.happens(0.008)) {
      some(chance, since + 5, new Upkeep(person, Change.PHONE), person);
    }
    if (chance.happens(0.015)) {
      some(chance, since + 5, new Move(person, chance.happens(0.2)), person);
    }
    if (chance.happens(0.06)) {
      some(chance, since + 3, Journey.of(person), person);
    }
    if (givesGifts && since < 140 && chance.happens(0.015)) {
      long evening = Time.dayStart(chance.between(141, 160)) + 18 * Time.HOUR;
      world.agenda().at(evening, new GiftEvening(person, shopping));
    }
  }

  private void some(Chance chance, int fromDay, Step step, Person person) {
    if (fromDay >= Time.DAYS) {
      return;
    }
    long day = Time.dayStart(chance.between(fromDay, Time.DAYS - 1));
    world.agenda().at(person.habits().atUsualHour(day + Time.DAY / 2, chance), step);
  }
}
