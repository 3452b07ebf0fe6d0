package io.fairgate.runtime;

/// The machine's clock.
final class SystemClock implements Clock {
  @Override
  public long nowMillis() {
    return System.currentTimeMillis();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
