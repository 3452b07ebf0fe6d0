package io.fairgate.server.http;

import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.ApiKey;
import io.fairgate.runtime.access.ApiKeys;
import io.fairgate.runtime.access.KeyText;
import io.fairgate.runtime.access.Scope;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Lets in who has a good key, at a rate that one key may have.
///
/// What a key is good for is remembered for a few seconds: a revocation on another node, or
/// straight in the database, takes so long; one through this server takes effect at once.
public final class Guard {
  /// How long a key that was looked up is believed.
  static final long BELIEVED_MILLIS = 5_000;

  /// Beyond so many keys that were looked up all are forgotten: guesses fill no memory.
  private static final int REMEMBERED_MAX = 10_000;

  /// How exactly a key's last use is kept.
  private static final long USE_NOTED_EVERY_MILLIS = 60_000;

  private record Known(@Nullable ApiKey key, long untilMillis) {}

  private final ApiKeys keys;
  private final Clock clock;
  private final Buckets buckets;
  private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Long> usedAt = new ConcurrentHashMap<>();

  public Guard(ApiKeys keys, Clock clock, Limits limits) {
    this.keys = keys;
    this.clock = clock;
    buckets = new Buckets(limits.perSecond(), limits.burst(), clock);
  }

  /// Who a key's text belongs to; a problem where it opens nothing, or comes too often.
  public Caller caller(Optional<KeyText> text) {
    ApiKey key = text.isEmpty() ? null : find(text.get().id());
    long now = clock.nowMillis();
    if (key == null || !text.get().opens(key) || !key.isGoodAt(now)) {
      throw new Refused(
          Problem.of(
                  Code.KEY_NEEDED,
                  "send a key that is not revoked or expired, as Authorization: Bearer KEY")
              .withHeader("WWW-Authenticate", "Bearer realm=\"fairgate\""));
    }
    long retryAfter = buckets.take(key.id());
    if (retryAfter > 0) {
      throw new Refused(
          Problem.of(Code.TOO_MANY, "this key may ask again in a moment")
              .withHeader("Retry-After", Long.toString(retryAfter)));
    }
    note(key.id(), now);
    return new Caller(key.id(), key.tenant(), key.scopes());
  }

  /// Ends the call where the caller's key lacks a scope.
  public static void needs(Caller caller, Scope scope) {
    if (!caller.may(scope)) {
      throw new Refused(
          Problem.of(Code.FORBIDDEN, "this needs a key with the scope " + scope.written()));
    }
  }

  /// A key was made, or revoked, here.
  public void forget(String keyId) {
    known.remove(keyId);
  }

  private @Nullable ApiKey find(String id) {
    long now = clock.nowMillis();
    Known found = known.get(id);
    if (found == null || found.untilMillis() <= now) {
      if (known.size() >= REMEMBERED_MAX) {
        known.clear();
      }
      found = new Known(keys.find(id).orElse(null), now + BELIEVED_MILLIS);
      known.put(id, found);
    }
    return found.key();
  }

  private void note(String id, long now) {
    Long last = usedAt.get(id);
    if (last == null || now - last >= USE_NOTED_EVERY_MILLIS) {
      usedAt.put(id, now);
      keys.used(id, now);
    }
  }
}
