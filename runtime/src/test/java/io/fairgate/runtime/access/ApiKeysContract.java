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

/// What each [ApiKeys] does. `marketplaces` are those that the keys belong to.
public interface ApiKeysContract {
  /// One without keys, whose marketplaces `mia` and `theo` are there.
  ApiKeys keys();

  private static ApiKey key(String id, String tenant, long createdAtMillis) {
    return new ApiKey(
        id,
        tenant,
        "the label of " + id + " — „quoted“ 'it'",
        Set.of(Scope.READ, Scope.DECIDE),
        new byte[] {1, -1, 0, 127, -128},
        createdAtMillis,
        createdAtMillis + 1_000,
        Long.MAX_VALUE);
  }

  @Test
  default void aKeyThatWasKeptIsFoundAsItWas() {
    ApiKeys keys = keys();
    assertTrue(keys.isEmpty());
    keys.add(key("aaaa", "mia", 5));
    assertFalse(keys.isEmpty());
    assertEquals(Optional.of(key("aaaa", "mia", 5)), keys.find("aaaa"));
    assertEquals(Optional.empty(), keys.find("bbbb"));
  }

  @Test
  default void aKeyOfAllScopesThatNeverExpiresIsKept() {
    ApiKeys keys = keys();
    var key =
        new ApiKey(
            "aaaa",
            "mia",
            "",
            EnumSet.allOf(Scope.class),
            new byte[32],
            1,
            Long.MAX_VALUE,
            Long.MAX_VALUE);
    keys.add(key);
    assertEquals(Optional.of(key), keys.find("aaaa"));
  }

  @Test
  default void anIdIsTakenOnceByWhomever() {
    ApiKeys keys = keys();
    keys.add(key("aaaa", "mia", 5));
    assertThrows(IllegalArgumentException.class, () -> keys.add(key("aaaa", "theo", 6)));
    assertEquals(Optional.of(key("aaaa", "mia", 5)), keys.find("aaaa"));
  }

  @Test
  default void aMarketplacesKeysAreListedByTimeThenId() {
    ApiKeys keys = keys();
    keys.add(key("cccc", "mia", 5));
    keys.add(key("bbbb", "mia", 7));
    keys.add(key("aaaa", "mia", 7));
    keys.add(key("dddd", "theo", 6));
    assertEquals(List.of("cccc", "aaaa", "bbbb"), keys.of("mia").stream().map(ApiKey::id).toList());
    assertEquals(List.of(), keys.of("oskar"));
  }

  @Test
  default void aRevokedKeyIsStillFoundAndListedAndKeepsItsTime() {
    ApiKeys keys = keys();
    keys.add(key("aaaa", "mia", 5));
    assertFalse(keys.revoke("theo", "aaaa", 10));
    assertFalse(keys.revoke("mia", "bbbb", 10));
    assertTrue(keys.find("aaaa").orElseThrow().isGoodAt(11));
    assertTrue(keys.revoke("mia", "aaaa", 10));
    assertTrue(keys.revoke("mia", "aaaa", 20));
    assertEquals(10, keys.find("aaaa").orElseThrow().revokedAtMillis());
    assertFalse(keys.find("aaaa").orElseThrow().isGoodAt(11));
    assertEquals(1, keys.of("mia").size());
  }

  @Test
  default void itsLastUseIsKept() {
    ApiKeys keys = keys();
    keys.add(key("aaaa", "mia", 5));
    assertEquals(OptionalLong.empty(), keys.lastUsed("aaaa"));
    keys.used("aaaa", 100);
    keys.used("aaaa", 90);
    keys.used("bbbb", 100);
    assertEquals(OptionalLong.of(100), keys.lastUsed("aaaa"));
    assertEquals(OptionalLong.empty(), keys.lastUsed("bbbb"));
  }
}
