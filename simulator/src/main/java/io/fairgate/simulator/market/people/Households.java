package io.fairgate.simulator.market.people;

import io.fairgate.simulator.market.world.Card;
import io.fairgate.simulator.market.world.Census;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Countries;
import io.fairgate.simulator.market.world.Country;
import io.fairgate.simulator.market.world.Names;
import io.fairgate.simulator.market.world.Networks;
import io.fairgate.simulator.market.world.Place;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.World;
import org.jspecify.annotations.Nullable;

/// Fills the marketplace with households until the orders that are to be expected suffice.
public final class Households {
  private static final Population.Kind MIA = new Population.Kind("mia", false, false, false, true);
  private static final Population.Kind LENA =
      new Population.Kind("lena", false, false, false, true);

  private final World world;
  private final Population population;
  private final Chance chance;
  private @Nullable Home campus;
  private int beds;
  private int campuses;

  private Households(World world, People people) {
    this.world = world;
    this.population = new Population(world, people);
    this.chance = Chance.of(world.seed(), "households", 0);
  }

  public static People fill(World world, double orders) {
    var people = new People();
    new Households(world, people).fill(orders);
    return people;
  }

  private void fill(double orders) {
    Country germany = Countries.of("DE");
    population.add(home(germany, null, null), "Mia Weber", MIA);
    Person lena = population.add(home(germany, null, null), "Lena Fischer", LENA);
    world.agenda().at(Time.dayStart(90), new Move(lena, true));
    while (population.expectedOrders() < orders) {
      one();
    }
  }

  private void one() {
    double kind = chance.unit();
    Country country = Countries.any(chance);
    if (kind < 0.0009) {
      population.add(home(country, null, null), Names.any(chance), Population.Kind.WHOLESALE);
    } else if (kind < 0.001) {
      office(country);
    } else if (kind < 0.1) {
      population.add(home(country, null, null), Names.any(chance), Population.Kind.GUEST);
    } else if (kind < 0.18) {
      student(country);
    } else if (kind < 0.26) {
      together(home(country, card(country), null), 2);
    } else if (kind < 0.4) {
      together(home(country, null, null), 2);
    } else if (kind < 0.47) {
      together(home(country, null, Census.device(chance)), chance.between(2, 4));
    } else if (kind < 0.5) {
      together(home(country, card(country), Census.device(chance)), chance.between(2, 3));
    } else {
      population.add(home(country, null, null), Names.any(chance), Population.Kind.ORDINARY);
    }
  }

  private void together(Home home, int members) {
    String last = chance.pick(Names.LAST);
    for (int i = 0; i < members; i++) {
      population.add(home, Names.any(last, chance), Population.Kind.ORDINARY);
    }
  }

  /// Colleagues with one company card and one address.
  private void office(Country country) {
    String company = chance.pick(Names.LAST) + " & " + chance.pick(Names.LAST);
    Place place = world.places().work(country, "", company, chance);
    var home = new Home(country, place, Networks.home(chance), card(country), null);
    int members = chance.between(4, 6);
    for (int i = 0; i < members; i++) {
      population.add(home, Names.any(chance), Population.Kind.ORDINARY);
    }
  }

  /// Students of one residence: one address, one IP address, everything else their own.
  private void student(Country country) {
    Home here = campus;
    if (here == null || beds == 0) {
      beds = chance.between(40, 260);
      Place place = world.places().campus(country, ++campuses, chance);
      here = new Home(country, place, Networks.home(chance), null, null);
      campus = here;
    }
    beds--;
    population.add(here, Names.any(chance), Population.Kind.ORDINARY);
  }

  private Home home(Country country, @Nullable Card card, @Nullable String device) {
    Place place = world.places().home(country, "", chance);
    return new Home(country, place, Networks.home(chance), card, device);
  }

  private Card card(Country country) {
    return new Card(world.banks().any(country, chance), chance);
  }
}
