package io.fairgate.decision.policy;

/// Where something stands in a policy's files; line and column count from 1.
public record Place(String file, int line, int column) {
  public static final Place NOWHERE = new Place("", 1, 1);
}
