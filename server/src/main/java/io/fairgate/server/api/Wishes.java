package io.fairgate.server.api;

import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.Marketplace;
import io.fairgate.runtime.access.Marketplaces;
import io.fairgate.runtime.node.Fallback;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Problem.Where;
import io.fairgate.server.http.Refused;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// By when each marketplace wants its answers, and what it does without one. What is kept is looked
/// up again after a few seconds.
public final class Wishes {
  private static final String HEADER = "Request-Timeout-Ms";
  private static final long BELIEVED_MILLIS = 5_000;
  private static final int DIGITS_MAX = 4;

  private record Known(Marketplace marketplace, Fallback fallback, long untilMillis) {}

  private final Marketplaces marketplaces;
  private final Clock clock;
  private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

  public Wishes(Marketplaces marketplaces, Clock clock) {
    this.marketplaces = marketplaces;
    this.clock = clock;
  }

  long deadlineMillis(Call call) {
    @Nullable String header = call.header(HEADER);
    if (header == null) {
      return deadlineMillis(call.caller().tenant());
    }
    boolean isNumber =
        !header.isEmpty()
            && header.length() <= DIGITS_MAX
            && header.chars().allMatch(c -> c >= '0' && c <= '9');
    long millis = isNumber ? Long.parseLong(header) : -1;
    if (millis < Marketplace.DEADLINE_MILLIS_MIN || millis > Marketplace.DEADLINE_MILLIS_MAX) {
      throw new Refused(
          Problem.at(
              Code.HEADER_REFUSED,
              Where.HEADER,
              HEADER,
              "header.range",
              "a whole number from "
                  + Marketplace.DEADLINE_MILLIS_MIN
                  + " to "
                  + Marketplace.DEADLINE_MILLIS_MAX
                  + " is needed"));
    }
    return millis;
  }

  /// The one of a caller who asks for none of their own.
  public long deadlineMillis(String tenant) {
    return known(tenant).marketplace().deadlineMillis();
  }

  Fallback fallback(Call call) {
    return fallback(call.caller().tenant());
  }

  public Fallback fallback(String tenant) {
    return known(tenant).fallback();
  }

  /// It was changed here.
  void forget(String tenant) {
    known.remove(tenant);
  }

  private Known known(String tenant) {
    long now = clock.nowMillis();
    Known found = known.get(tenant);
    if (found == null || found.untilMillis() <= now) {
      Marketplace marketplace =
          marketplaces.find(tenant).orElseGet(() -> Marketplace.of(tenant, now));
      // A fallback counts what it approved: as long as the wishes are the same, so is it.
      Fallback fallback =
          found != null && found.marketplace().equals(marketplace)
              ? found.fallback()
              : fallback(marketplace);
      found = new Known(marketplace, fallback, now + BELIEVED_MILLIS);
      known.put(tenant, found);
    }
    return found;
  }

  private Fallback fallback(Marketplace marketplace) {
    return marketplace.approves()
        ? Fallback.approve(
            marketplace.approvedMinorMax(), marketplace.approvedPerMinuteMax(), clock)
        : Fallback.review(clock);
  }
}
