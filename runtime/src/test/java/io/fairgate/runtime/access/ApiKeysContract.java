package io.fairgate.runtime.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store of keys keeps to.
public interface ApiKeysContract {
  long NEVER = Long.MAX_VALUE;

  /// A store with nothing in it.
  ApiKeys empty();

  /// The same store after a restart; the very same where nothing outlives it.
  default ApiKeys reopened(ApiKeys keys) {
    return keys;
  }

  private static ApiKey key(String id, String tenant, long createdAtMillis) {
    return new ApiKey(
        id,
        tenant,
        "the shop of " + tenant,
        EnumSet.of(Scope.INGEST, Scope.DECIDE),
        new byte[] {1, 0, (byte) 0xFF},
        createdAtMillis,
        9_000,
        NEVER);
  }

  @Test
  default void aKeyComesBackAsItWasAdded() {
    ApiKeys keys = empty();
    ApiKey some = key("north1", "northwind", 100);
    ApiKey all =
        new ApiKey(
            "north2",
            "northwind",
            "Größe “1” \\ '; --",
            EnumSet.allOf(Scope.class),
            new byte[32],
            200,
            NEVER,
            300);
    ApiKey none = new ApiKey("north3", "northwind", "", Set.of(), new byte[0], 300, 0, NEVER);
    List.of(some, all, none).forEach(keys::add);
    keys = reopened(keys);
    assertEquals(Optional.of(some), keys.find("north1"));
    assertEquals(Optional.of(all), keys.find("north2"));
    assertEquals(Optional.of(none), keys.find("north3"));
    assertEquals(List.of(some, all, none), keys.of("northwind"));
  }

  @Test
  default void aKeyThatNobodyMadeIsNotFound() {
    ApiKeys keys = empty();
    keys.add(key("north1", "northwind", 100));
    for (String id : List.of("north", "north11", "NORTH1", "%", "", "north1\0", "' OR true --")) {
      assertEquals(Optional.empty(), keys.find(id), id);
      assertEquals(OptionalLong.empty(), keys.lastUsed(id), id);
      assertFalse(keys.revoke("northwind", id, 500), id);
    }
  }

  @Test
  default void anIdIsTakenOnceByWhomever() {
    ApiKeys keys = empty();
    keys.add(key("north1", "northwind", 100));
    assertThrows(IllegalArgumentException.class, () -> keys.add(key("north1", "northwind", 100)));
    assertThrows(IllegalArgumentException.class, () -> keys.add(key("north1", "other", 200)));
    assertEquals(Optional.of(key("north1", "northwind", 100)), keys.find("north1"));
    assertEquals(List.of(), keys.of("other"));
  }

  @Test
  default void eachMarketplaceSeesItsOwnKeysByTimeThenById() {
    ApiKeys keys = empty();
    keys.add(key("b2", "northwind", 200));
    keys.add(key("a9", "other", 150));
    keys.add(key("c1", "northwind", 100));
    keys.add(key("a1", "northwind", 200));
    assertEquals(
        List.of(
            key("c1", "northwind", 100), key("a1", "northwind", 200), key("b2", "northwind", 200)),
        keys.of("northwind"));
    assertEquals(List.of(key("a9", "other", 150)), keys.of("other"));
    assertEquals(List.of(), keys.of("nobody"));
  }

  @Test
  default void aRevokedKeyStaysAndKeepsItsTime() {
    ApiKeys keys = empty();
    keys.add(key("north1", "northwind", 100));
    assertTrue(keys.revoke("northwind", "north1", 500));
    keys = reopened(keys);
    assertTrue(keys.revoke("northwind", "north1", 700));
    assertEquals(Optional.of(key("north1", "northwind", 100).revoked(500)), keys.find("north1"));
    assertEquals(List.of(key("north1", "northwind", 100).revoked(500)), keys.of("northwind"));
  }

  @Test
  default void nobodyRevokesTheKeyOfAnother() {
    ApiKeys keys = empty();
    keys.add(key("north1", "northwind", 100));
    assertFalse(keys.revoke("other", "north1", 500));
    assertFalse(keys.revoke("northwind", "north2", 500));
    assertEquals(Optional.of(key("north1", "northwind", 100)), keys.find("north1"));
  }

  @Test
  default void theLastUseIsTheLatestOne() {
    ApiKeys keys = empty();
    keys.add(key("north1", "northwind", 100));
    assertEquals(OptionalLong.empty(), keys.lastUsed("north1"));
    keys.used("north1", 300);
    keys.used("north1", 200);
    keys.used("nobodys", 400);
    assertEquals(OptionalLong.of(300), keys.lastUsed("north1"));
    assertEquals(OptionalLong.empty(), keys.lastUsed("nobodys"));
    assertEquals(Optional.of(key("north1", "northwind", 100)), keys.find("north1"));
  }

  @Test
  default void theFirstKeyEndsEmptinessForGood() {
    ApiKeys keys = empty();
    assertTrue(keys.isEmpty());
    keys.add(key("north1", "northwind", 100));
    assertFalse(keys.isEmpty());
    keys.revoke("northwind", "north1", 500);
    assertFalse(reopened(keys).isEmpty());
  }
}
