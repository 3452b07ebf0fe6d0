package io.fairgate.simulator.node.invariant;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Kind;
import io.fairgate.runtime.node.SteppedNode;
import io.fairgate.simulator.node.outside.Exchange;
import io.fairgate.simulator.node.outside.Policies;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.Function;

/// A marketplace's decisions are the same as if it were alone on the node.
public final class TenantsApart implements Invariant {
  private final String tenant;
  private final Oracle alone;
  private final ArrayDeque<Entry> expected = new ArrayDeque<>();

  public TenantsApart(
      String tenant,
      Policies policies,
      SteppedNode.Maker maker,
      Function<Entry, Exchange> senders) {
    this.tenant = tenant;
    alone = new Oracle(policies, maker, senders);
  }

  @Override
  public void stored(Entry entry) {
    if (entry.kind() == Kind.POLICY) {
      alone.take(entry);
    } else if (entry.tenant().equals(tenant)) {
      if (expected.isEmpty()) {
        expected.addAll(alone.take(entry));
      }
      Entry same = expected.poll();
      require(
          same != null
              && same.kind() == entry.kind()
              && Arrays.deepEquals(same.decisions().toArray(), entry.decisions().toArray()),
          () -> "decided otherwise at " + entry + " where " + tenant + " is alone");
    }
  }
}
