package io.fairgate.simulator.market.world;

import java.util.List;
import java.util.SplittableRandom;

/// A stream of chance that depends on the seed and its own name alone.
///
/// Only the generator's 64-bit steps are taken from the JDK; all that is built on them is written
/// here with `StrictMath`, so that a seed gives the same numbers on every machine.
public final class Chance {
  private static final double UNIT = 0x1.0p-53;

  private final SplittableRandom bits;

  private Chance(long seed) {
    this.bits = new SplittableRandom(seed);
  }

  public static Chance of(long seed, String name, long number) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return new Chance(mix(mix(seed ^ hash) + number));
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }

  /// From 0, included, to 1, not included.
  public double unit() {
    return (bits.nextLong() >>> 11) * UNIT;
  }

  public boolean happens(double probability) {
    return unit() < probability;
  }

  public int below(int bound) {
    return (int) (unit() * bound);
  }

  /// From `low` to `high`, both included.
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  public double between(double low, double high) {
    return low + unit() * (high - low);
  }

  public long millis(double lowMillis, double highMillis) {
    return (long) between(lowMillis, highMillis);
  }

  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  /// Marsaglia's polar method, one of its two values.
  public double gaussian() {
    while (true) {
      double x = 2 * unit() - 1;
      double y = 2 * unit() - 1;
      double s = x * x + y * y;
      if (s > 0 && s < 1) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  public double gaussian(double mean, double spread) {
    return mean + spread * gaussian();
  }

  /// Marsaglia and Tsang, "A simple method for generating gamma variables" (2000); shape 1 or more.
  public double gamma(double shape, double mean) {
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = gaussian();
      double v = 1 + c * x;
      if (v > 0) {
        v = v * v * v;
        if (StrictMath.log(1 - unit()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
          return d * v * mean / shape;
        }
      }
    }
  }

  public <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  /// A word of letters, and of no digits: nothing that could be read as a card's number.
  public String word(int length) {
    var letters = new char[length];
    for (int i = 0; i < length; i++) {
      letters[i] = (char) ('a' + below(26));
    }
    return new String(letters);
  }

  /// Digits, so many.
  public String digits(int length) {
    var digits = new char[length];
    for (int i = 0; i < length; i++) {
      digits[i] = (char) ('0' + below(10));
    }
    return new String(digits);
  }
}
