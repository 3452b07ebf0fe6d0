package io.fairgate.broken.decision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;

/// What a judge may do instead; no law speaks against it.
public final class Clean {
  private static final int ROUNDS = 3;

  double grow(double value) {
    return StrictMath.exp(value) + Math.max(Math.sqrt(value), ROUNDS);
  }

  int lot(long seed) {
    return new SplittableRandom(seed).nextInt(ROUNDS);
  }

  long at(long millis) {
    return Instant.ofEpochMilli(millis).getEpochSecond();
  }

  byte[] written(String text, int count) {
    return String.format(Locale.ROOT, "%s %d", text.toLowerCase(Locale.ROOT), count)
        .getBytes(StandardCharsets.UTF_8);
  }
}
