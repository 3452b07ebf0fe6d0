package io.fairgate.simulator.node.invariant;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Kind;
import io.fairgate.runtime.node.SteppedNode;
import io.fairgate.simulator.node.outside.Exchange;
import io.fairgate.simulator.node.outside.Policies;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.function.Function;

/// A node that never failed makes of the same input the same entries, one for one: kind, event,
/// decisions, answer, all that follows from it. So a restart changes no decision, a batch is never
/// torn, and what waits is freed.
public final class DecisionsReplayIdentically implements Invariant {
  private static final int SALT_BYTES = 16;

  private final Oracle oracle;
  private final ArrayDeque<Entry> expected = new ArrayDeque<>();

  public DecisionsReplayIdentically(
      Policies policies, SteppedNode.Maker maker, Function<Entry, Exchange> senders) {
    oracle = new Oracle(policies, maker, senders);
  }

  @Override
  public void stored(Entry entry) {
    if (expected.isEmpty()) {
      expected.addAll(oracle.take(entry));
    }
    Entry same = expected.poll();
    require(same != null, () -> "nothing comes of what came in at " + entry);
    if (same != null) {
      require(same.position() == entry.position(), () -> same + " replays as " + entry);
      require(same.kind() == entry.kind(), () -> same + " replays as " + entry);
      require(
          same.recordedAtMillis() == entry.recordedAtMillis(), () -> "another time of " + entry);
      require(same.policy().equals(entry.policy()), () -> "another policy at " + entry);
      require(same.tenant().equals(entry.tenant()), () -> "another tenant at " + entry);
      require(same.event().equals(entry.event()), () -> "another event at " + entry);
      require(
          entry.kind() == Kind.POLICY || Arrays.equals(same.content(), entry.content()),
          () -> "other content of " + entry);
      require(isSame(same.decisions(), entry.decisions()), () -> "other decisions at " + entry);
      require(Arrays.equals(same.answer(), entry.answer()), () -> "another answer at " + entry);
      require(same.body().equals(entry.body()), () -> "another body at " + entry);
      require(
          Arrays.equals(unsalted(same.personal()), unsalted(entry.personal())),
          () -> "other personal fields at " + entry);
    }
  }

  private static boolean isSame(java.util.List<byte[]> one, java.util.List<byte[]> other) {
    return Arrays.deepEquals(one.toArray(), other.toArray());
  }

  private static byte[] unsalted(byte[] personal) {
    return personal.length == 0
        ? personal
        : Arrays.copyOfRange(personal, SALT_BYTES, personal.length);
  }

  @Override
  public void recovered(SteppedNode node) {
    require(expected.isEmpty(), () -> "the journal ends in the midst of what came in: " + expected);
  }

  @Override
  public void ended(SteppedNode node) {
    recovered(node);
  }

  /// The states of the node that never failed, by tenant.
  SortedMap<String, String> states() {
    return oracle.states();
  }
}
