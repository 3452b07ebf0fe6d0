package io.fairgate.simulator.node.invariant;

/// An invariant does not hold.
public final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String invariant;

  public Broken(String invariant, String what) {
    super(invariant + ": " + what);
    this.invariant = invariant;
  }

  public String invariant() {
    return invariant;
  }
}
