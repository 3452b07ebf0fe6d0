package io.fairgate.app.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a reader met besides events: lines refused, the first of them word for word, and what it
/// counted. Written by the thread that reads, read when it is done.
public final class Remarks {
  /// Enough to see what is wrong; the rest is counted.
  public static final int SHOWN_MAX = 5;

  private final List<String> shown = new ArrayList<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private long refused;

  void refuse(long line, String pointer, String message) {
    refuse("line " + line + (pointer.isEmpty() ? "" : ", " + pointer) + ": " + message);
  }

  /// Something was refused that belongs to no line.
  public void refuse(String what) {
    refused++;
    if (shown.size() < SHOWN_MAX) {
      shown.add(what);
    }
  }

  public void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  public long refused() {
    return refused;
  }

  /// The first refusals, with line number and place.
  public List<String> shown() {
    return Collections.unmodifiableList(shown);
  }

  public Map<String, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }
}
