package io.fairgate.runtime.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of marketplaces keeps to.
public interface MarketplacesContract {
  /// A store with nothing in it.
  Marketplaces empty();

  /// The same store after a restart; the very same where nothing outlives it.
  default Marketplaces reopened(Marketplaces marketplaces) {
    return marketplaces;
  }

  @Test
  default void aMarketplaceComesBackAsItWasPut() {
    Marketplaces marketplaces = empty();
    var northwind = new Marketplace("northwind", 150, true, 12_345_678_901L, 60, 1_000);
    marketplaces.put(northwind);
    marketplaces.put(Marketplace.of("default", 2_000));
    marketplaces = reopened(marketplaces);
    assertEquals(Optional.of(northwind), marketplaces.find("northwind"));
    assertEquals(Optional.of(Marketplace.of("default", 2_000)), marketplaces.find("default"));
  }

  @Test
  default void oneThatNobodyPutIsNotFound() {
    Marketplaces marketplaces = empty();
    assertEquals(Optional.empty(), marketplaces.find("northwind"));
    assertEquals(List.of(), marketplaces.all());
    marketplaces.put(Marketplace.of("northwind", 1_000));
    assertEquals(Optional.empty(), marketplaces.find("north"));
    assertEquals(Optional.empty(), marketplaces.find(""));
  }

  @Test
  default void newWishesReplaceTheOldAndTheTimeItWasMadeStays() {
    Marketplaces marketplaces = empty();
    marketplaces.put(Marketplace.of("northwind", 1_000));
    marketplaces.put(new Marketplace("northwind", 500, true, 5_000, 10, 7_000));
    var changed = new Marketplace("northwind", 500, true, 5_000, 10, 1_000);
    marketplaces = reopened(marketplaces);
    assertEquals(Optional.of(changed), marketplaces.find("northwind"));
    assertEquals(List.of(changed), marketplaces.all());
  }

  @Test
  default void allAreListedByName() {
    Marketplaces marketplaces = empty();
    List<String> names = List.of("b-2", "b", "a.z", "a_a", "a-b", "aa", "b1");
    names.forEach(name -> marketplaces.put(Marketplace.of(name, 1_000)));
    assertEquals(
        names.stream().sorted().toList(),
        reopened(marketplaces).all().stream().map(Marketplace::name).toList());
  }
}
