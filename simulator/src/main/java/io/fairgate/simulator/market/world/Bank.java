package io.fairgate.simulator.market.world;

/// An issuer of cards: its country, the first six digits of its cards, the hour it failed if any.
public record Bank(String country, String bin, long outFrom, long outUntil) {
  public boolean isOut(long at) {
    return at >= outFrom && at < outUntil;
  }
}
