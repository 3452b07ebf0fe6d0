package io.fairgate.server.http;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// How many requests are being worked on, and whether more are let in.
public final class Gate {
  /// Who is refused comes back after 1 to so many seconds, not all at once.
  private static final int RETRY_SECONDS_MAX = 3;

  private final int max;
  private final AtomicInteger inFlight = new AtomicInteger();

  public Gate(Limits limits) {
    max = limits.inFlightMax();
  }

  /// Lets one in, or says that there are too many.
  void enter() {
    if (inFlight.incrementAndGet() > max) {
      inFlight.decrementAndGet();
      throw new Refused(overloaded("ask again in a moment"));
    }
  }

  void leave() {
    inFlight.decrementAndGet();
  }

  public int inFlight() {
    return inFlight.get();
  }

  public static Problem overloaded(String detail) {
    return Problem.of(Code.OVERLOADED, detail).withHeader("Retry-After", retryAfter());
  }

  /// In seconds.
  public static String retryAfter() {
    return Integer.toString(1 + ThreadLocalRandom.current().nextInt(RETRY_SECONDS_MAX));
  }
}
