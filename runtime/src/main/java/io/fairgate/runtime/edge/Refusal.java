package io.fairgate.runtime.edge;

/// Why the edge does not let an event in.
public enum Refusal {
  UNKNOWN_ORDER("names an order that did not come"),
  KNOWN_ORDER("places an order that was placed before, under another event's id"),
  FUTURE("says that it happened more than five minutes from now");

  private final String text;

  Refusal(String text) {
    this.text = text;
  }

  /// What goes behind "the event".
  public String text() {
    return text;
  }
}
