package io.fairgate.simulator.node.invariant;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Key;
import io.fairgate.runtime.node.Answer;
import io.fairgate.runtime.node.SteppedNode;
import io.fairgate.simulator.node.outside.Exchange;
import java.util.HashMap;
import java.util.Map;

/// One event id, one entry, for ever; one idempotency key, one entry within 24 hours. Whoever comes
/// with another body under either is not told that it was taken in.
public final class OneEffectPerKey implements Invariant {
  private static final long KEPT_MILLIS = 24L * 3_600_000;

  private final Map<Key, Entry> byEvent = new HashMap<>();
  private final Map<Key, Entry> byRequest = new HashMap<>();

  @Override
  public void stored(Entry entry) {
    if (!entry.event().equals(Key.NONE)) {
      Entry before = byEvent.putIfAbsent(entry.event(), entry);
      require(before == null, () -> "one event at " + before + " and at " + entry);
    }
    Key request = entry.request();
    if (request != null) {
      Entry before = byRequest.put(request, entry);
      require(
          before == null || entry.recordedAtMillis() - before.recordedAtMillis() >= KEPT_MILLIS,
          () -> "one idempotency key at " + before + " and at " + entry);
    }
  }

  @Override
  public void answered(Exchange exchange, Answer answer, SteppedNode node) {
    if (answer instanceof Answer.Told told) {
      Key body = node.find(told.position()).map(Entry::body).orElse(Key.NONE);
      require(body.equals(exchange.body()), () -> exchange + " is told what another body came to");
    }
  }
}
