package io.fairgate.runtime.access;

import io.fairgate.runtime.Clock;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The key with which everything begins: it may do all, and makes the others.
public final class FirstKey {
  private FirstKey() {}

  /// Makes it where there is no key yet, and the default marketplace. The text comes back once, to
  /// be shown; it is empty where the key was given, or keys are there. `given` is one that its
  /// owner chose: it is kept at any start, unless it is there.
  public static Optional<String> ensure(
      ApiKeys keys,
      Marketplaces marketplaces,
      @Nullable String given,
      Clock clock,
      SecureRandom chance) {
    if (marketplaces.find(Marketplace.DEFAULT_NAME).isEmpty()) {
      marketplaces.put(Marketplace.of(Marketplace.DEFAULT_NAME, clock.nowMillis()));
    }
    if (given != null) {
      KeyText text =
          KeyText.parse(given)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "the given key must be fg_live_ID_SECRET, ID with 4 to 32 lower-case letters"
                          + " and digits, SECRET with 40 to 128 letters and digits"));
      Optional<ApiKey> there = keys.find(text.id());
      if (there.isEmpty()) {
        keys.add(key(text, clock));
      } else if (!text.opens(there.get())) {
        throw new IllegalArgumentException(
            "there is another key of the given key's ID: take another ID");
      }
      return Optional.empty();
    }
    if (!keys.isEmpty()) {
      return Optional.empty();
    }
    KeyText text = KeyText.make(chance);
    keys.add(key(text, clock));
    return Optional.of(text.text());
  }

  private static ApiKey key(KeyText text, Clock clock) {
    return new ApiKey(
        text.id(),
        Marketplace.DEFAULT_NAME,
        "first key",
        EnumSet.allOf(Scope.class),
        text.hash(),
        clock.nowMillis(),
        Long.MAX_VALUE,
        Long.MAX_VALUE);
  }
}
