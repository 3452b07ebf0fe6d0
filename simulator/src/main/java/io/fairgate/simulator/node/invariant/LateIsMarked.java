package io.fairgate.simulator.node.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.codec.EventBytes;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Kind;
import java.util.HashMap;
import java.util.Map;

/// What comes later than the lateness is taken in and marked, and nothing else is marked.
public final class LateIsMarked implements Invariant {
  private final long latenessMillis;
  private final Map<String, Long> newest = new HashMap<>();

  public LateIsMarked(long latenessMillis) {
    this.latenessMillis = latenessMillis;
  }

  @Override
  public void stored(Entry entry) {
    if (entry.kind() == Kind.POLICY || entry.answer().length == 0) {
      return;
    }
    long at = EventBytes.decode(entry.content()).head().atMillis();
    long before = newest.getOrDefault(entry.tenant(), Long.MIN_VALUE);
    boolean isLate = before != Long.MIN_VALUE && at < before - latenessMillis;
    boolean isMarked = new String(entry.answer(), UTF_8).contains("\"late\":true");
    require(
        isLate == isMarked, () -> entry + (isLate ? " is late and not marked" : " is not late"));
    newest.put(entry.tenant(), Math.max(before, at));
  }
}
