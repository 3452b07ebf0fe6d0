package io.fairgate.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.app.serve.Access.Stores;
import io.fairgate.runtime.access.ApiKey;
import io.fairgate.runtime.access.ApiKeys;
import io.fairgate.runtime.access.ApiKeysContract;
import io.fairgate.runtime.access.InMemoryApiKeys;
import io.fairgate.runtime.access.InMemoryMarketplaces;
import io.fairgate.runtime.access.Marketplace;
import io.fairgate.runtime.access.Marketplaces;
import io.fairgate.runtime.access.MarketplacesContract;
import io.fairgate.runtime.access.Scope;
import io.fairgate.runtime.journal.Outage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Databases come and go behind what the server was given once.
class AccessTest {
  private static final ApiKey KEY =
      new ApiKey(
          "north1",
          "northwind",
          "shop",
          Set.of(Scope.READ),
          new byte[32],
          1,
          Long.MAX_VALUE,
          Long.MAX_VALUE);

  private final Access access = new Access();

  private static Stores inMemory() {
    return new Stores(new InMemoryApiKeys(), new InMemoryMarketplaces());
  }

  private static Access withADatabase() {
    Access access = new Access();
    access.put(inMemory());
    return access;
  }

  private static void assertNoDatabase(Executable call) {
    assertEquals("no_database", assertThrows(Outage.class, call).code());
  }

  private void assertNobodyAnswers() {
    assertNoDatabase(() -> access.keys().find("north1"));
    assertNoDatabase(() -> access.keys().add(KEY));
    assertNoDatabase(() -> access.keys().used("north1", 5));
    assertNoDatabase(() -> access.marketplaces().find("northwind"));
    assertNoDatabase(() -> access.marketplaces().put(Marketplace.of("northwind", 1)));
  }

  @Test
  void beforeTheFirstDatabaseNobodyAnswers() {
    assertNobodyAnswers();
  }

  @Test
  void whatWasHandedOutOnceFollowsEachDatabase() {
    ApiKeys keys = access.keys();
    Marketplaces marketplaces = access.marketplaces();
    Stores first = inMemory();
    access.put(first);
    keys.add(KEY);
    marketplaces.put(Marketplace.of("northwind", 1));

    access.none();
    assertNobodyAnswers();

    access.put(inMemory());
    assertTrue(keys.isEmpty());
    assertEquals(List.of(), marketplaces.all());

    access.put(first);
    assertEquals(Optional.of(KEY), keys.find("north1"));
    assertEquals(1, marketplaces.all().size());
  }

  @Test
  void afterTheEndNobodyAnswers() {
    access.put(inMemory());
    access.close();
    assertNobodyAnswers();
  }

  @Nested
  class KeysTest implements ApiKeysContract {
    @Override
    public ApiKeys empty() {
      return withADatabase().keys();
    }
  }

  @Nested
  class MarketplacesTest implements MarketplacesContract {
    @Override
    public Marketplaces empty() {
      return withADatabase().marketplaces();
    }
  }
}
