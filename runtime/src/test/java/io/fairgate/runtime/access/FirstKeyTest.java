package io.fairgate.runtime.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.Clock;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The key with which everything begins.
class FirstKeyTest {
  private static final String GIVEN = "fg_test_owner_" + "a1B2".repeat(10);

  private final ApiKeys keys = new InMemoryApiKeys();
  private final Marketplaces marketplaces = new InMemoryMarketplaces();

  private Optional<String> ensure(@Nullable String given) {
    return FirstKey.ensure(keys, marketplaces, given, Clock.SYSTEM, new SecureRandom());
  }

  @Test
  void itIsMadeAndToldOnce() {
    String text = ensure(null).orElseThrow();
    assertEquals(Optional.empty(), ensure(null));
    KeyText key = KeyText.parse(text).orElseThrow();
    ApiKey kept = keys.find(key.id()).orElseThrow();
    assertTrue(key.opens(kept));
    assertEquals(EnumSet.allOf(Scope.class), kept.scopes());
    assertFalse(kept.toString().contains(text));
    assertTrue(marketplaces.find(Marketplace.DEFAULT_NAME).isPresent());
  }

  @Test
  void oneThatIsGivenIsKeptAndNotTold() {
    assertEquals(Optional.empty(), ensure(GIVEN));
    assertEquals(Optional.empty(), ensure(GIVEN));
    assertTrue(KeyText.parse(GIVEN).orElseThrow().opens(keys.find("owner").orElseThrow()));
    assertThrows(IllegalArgumentException.class, () -> ensure(GIVEN + "0"));
  }

  @Test
  void oneOfAnotherFormIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ensure("secret"));
    assertTrue(keys.isEmpty());
  }

  @Test
  void twoTextsNeverMeet() {
    KeyText one = KeyText.make(new SecureRandom());
    KeyText other = KeyText.make(new SecureRandom());
    assertFalse(one.text().equals(other.text()) || one.id().equals(other.id()));
    assertEquals(one.text(), KeyText.parse(one.text()).orElseThrow().text());
    assertFalse(one.toString().contains(one.text().substring(30)));
  }
}
