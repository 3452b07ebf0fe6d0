package io.fairgate.simulator.node.outside;

/// The simulated process ended here.
public final class Crash extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Crash(String where) {
    super(where);
  }
}
