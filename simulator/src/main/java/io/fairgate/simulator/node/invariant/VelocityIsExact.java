package io.fairgate.simulator.node.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.codec.EventBytes;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Kind;
import io.fairgate.simulator.node.outside.Policies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The order after so many on a card within an hour sees each of them, and none that was not there;
/// one that comes later than the lateness sees what is still known of its hour.
public final class VelocityIsExact implements Invariant {
  private static final long HOUR = 3_600_000;

  private record Card(String tenant, long key) {}

  private final Map<Card, List<Long>> orders = new HashMap<>();

  @Override
  public void stored(Entry entry) {
    if (entry.kind() == Kind.EVENT
        && EventBytes.decode(entry.content()) instanceof OrderPlaced placed) {
      long at = placed.head().atMillis();
      var card = new Card(entry.tenant(), Decided.card(placed));
      List<Long> before = orders.computeIfAbsent(card, none -> new ArrayList<>());
      long seen = before.stream().filter(each -> each > at - HOUR && each <= at).count();
      String answer = new String(entry.answer(), UTF_8);
      boolean isHeld = answer.contains("buyer.burst");
      require(
          answer.contains("\"late\":true") || isHeld == seen + 1 > Policies.CARD_ORDERS_MAX,
          () ->
              entry
                  + (isHeld ? " is held" : " is not held")
                  + " after "
                  + seen
                  + " within an hour");
      before.add(at);
    }
  }
}
