package io.fairgate.simulator.node.invariant;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.node.Answer;
import io.fairgate.runtime.node.SteppedNode;
import io.fairgate.simulator.node.outside.Exchange;
import java.util.Arrays;
import java.util.TreeMap;

/// What was told is there after every restart, with the same bytes.
public final class AcknowledgedIsDurable implements Invariant {
  private final TreeMap<Long, byte[]> told = new TreeMap<>();

  @Override
  public void answered(Exchange exchange, Answer answer, SteppedNode node) {
    if (answer instanceof Answer.Told each) {
      told.putIfAbsent(each.position(), each.json());
    }
  }

  @Override
  public void recovered(SteppedNode node) {
    told.forEach((position, json) -> {
      byte[] now = node.find(position).map(Entry::answer).orElse(null);
      require(now != null, () -> "what was told at " + position + " is gone");
      require(Arrays.equals(json, now), () -> "what was told at " + position + " is another");
    });
  }

  @Override
  public void ended(SteppedNode node) {
    recovered(node);
  }
}
