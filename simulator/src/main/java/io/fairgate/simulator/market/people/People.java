package io.fairgate.simulator.market.people;

import io.fairgate.simulator.market.world.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All honest buyers, for those who look for a victim.
public final class People {
  /// After so many who do not fit, one gives up.
  private static final int LOOKS_MAX = 2_000;

  private final List<Person> all = new ArrayList<>();

  void add(Person person) {
    all.add(person);
  }

  public int size() {
    return all.size();
  }

  /// An account holder with at least so many checkouts whom the predicate accepts, or null.
  public @Nullable Person find(int checkouts, Chance chance, Predicate<Person> fits) {
    for (int i = 0; i < LOOKS_MAX; i++) {
      Person person = chance.pick(all);
      if (person.checkouts() >= checkouts
          && !person.account().isGuest()
          && !person.isLost()
          && fits.test(person)) {
        return person;
      }
    }
    return null;
  }
}
