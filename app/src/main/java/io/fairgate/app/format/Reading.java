package io.fairgate.app.format;

import io.fairgate.app.input.Input;
import io.fairgate.app.input.Lines;
import io.fairgate.marketplace.event.Event;
import java.util.function.Consumer;

/// One input being read: its lines, and where events, faults and remarks go.
public final class Reading {
  private final Input input;
  private final Lines lines;
  private final Remarks remarks;
  private final Consumer<Event> each;

  public Reading(Input input, Remarks remarks, Consumer<Event> each) {
    this.input = input;
    this.lines = new Lines(input.stream());
    this.remarks = remarks;
    this.each = each;
  }

  /// The input's name, for messages.
  public String name() {
    return input.name();
  }

  public Lines lines() {
    return lines;
  }

  void event(Event event) {
    each.accept(event);
  }

  /// The line at hand is refused; `pointer` says where in it.
  void refuse(String pointer, String message) {
    remarks.refuse(lines.number(), pointer, message);
  }

  void refuse(long line, String pointer, String message) {
    remarks.refuse(line, pointer, message);
  }

  /// Counts something that is no event and no fault.
  void count(String what) {
    remarks.count(what);
  }
}
