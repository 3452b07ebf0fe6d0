package io.fairgate.simulator.node.outside;

import io.fairgate.runtime.Clock;

/// A clock that goes only when it is told to, and may be wrong.
public final class SteppedClock implements Clock {
  private long worldMillis;
  private long skewMillis;
  private long nanos;

  public SteppedClock(long worldMillis) {
    this.worldMillis = worldMillis;
  }

  /// What time it really is.
  public long worldMillis() {
    return worldMillis;
  }

  public void advance(long millis) {
    worldMillis += millis;
    nanos += millis * 1_000_000;
  }

  /// By how much the node's clock is wrong from here on.
  public void skew(long millis) {
    skewMillis = millis;
  }

  /// Right, at this time.
  public void set(long millis) {
    worldMillis = millis;
    skewMillis = 0;
  }

  @Override
  public long nowMillis() {
    return worldMillis + skewMillis;
  }

  @Override
  public long nanos() {
    return nanos;
  }
}
