package io.fairgate.simulator.node.invariant;

import io.fairgate.runtime.journal.Entry.Key;
import io.fairgate.runtime.node.Answer;
import io.fairgate.runtime.node.SteppedNode;
import io.fairgate.simulator.node.outside.Exchange;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Whoever sends the same again hears the same, byte for byte, whether with a key or without.
public final class SameBodySameBytes implements Invariant {
  private record Sent(String tenant, Key body) {}

  private final Map<Sent, Answer.Told> first = new HashMap<>();

  @Override
  public void answered(Exchange exchange, Answer answer, SteppedNode node) {
    if (answer instanceof Answer.Told now) {
      var sent = new Sent(exchange.event().head().tenant(), exchange.body());
      Answer.Told before = first.putIfAbsent(sent, now);
      require(
          before == null
              || before.position() == now.position() && Arrays.equals(before.json(), now.json()),
          () -> "another answer to " + exchange);
    }
  }
}
