package io.fairgate.runtime.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What each [Marketplaces] does.
public interface MarketplacesContract {
  /// One without marketplaces.
  Marketplaces marketplaces();

  @Test
  default void oneThatWasKeptIsFoundAsItWas() {
    Marketplaces all = marketplaces();
    var northwind = new Marketplace("northwind", 120, true, 5_000, 10, 7);
    all.put(northwind);
    assertEquals(Optional.of(northwind), all.find("northwind"));
    assertEquals(Optional.empty(), all.find("nowhere"));
  }

  @Test
  default void newWishesReplaceTheOldOnesAndItsAgeStays() {
    Marketplaces all = marketplaces();
    all.put(Marketplace.of("northwind", 7));
    all.put(new Marketplace("northwind", 2_000, true, 1, 2, 99));
    assertEquals(List.of(new Marketplace("northwind", 2_000, true, 1, 2, 7)), all.all());
  }

  @Test
  default void theyAreListedByName() {
    Marketplaces all = marketplaces();
    for (String name : List.of("theo", "lena", "mia")) {
      all.put(Marketplace.of(name, 1));
    }
    assertEquals(
        List.of("lena", "mia", "theo"), all.all().stream().map(Marketplace::name).toList());
  }
}
