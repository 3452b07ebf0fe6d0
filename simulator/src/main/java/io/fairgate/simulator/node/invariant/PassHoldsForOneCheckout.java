package io.fairgate.simulator.node.invariant;

import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.codec.EventBytes;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Kind;
import io.fairgate.simulator.node.outside.Policies;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Of a buyer's checkouts no more go beyond what needs a pass than the buyer was granted passes.
public final class PassHoldsForOneCheckout implements Invariant {
  private record Buyer(String tenant, long key) {}

  private final Map<Buyer, Set<String>> granted = new HashMap<>();
  private final Map<Buyer, Set<String>> used = new HashMap<>();

  @Override
  public void stored(Entry entry) {
    if (entry.kind() != Kind.EVENT) {
      return;
    }
    Event event = EventBytes.decode(entry.content());
    var buyer = new Buyer(entry.tenant(), event.keys().high(Role.BUYER));
    if (event instanceof PassEvent.Granted pass) {
      granted.computeIfAbsent(buyer, none -> new HashSet<>()).add(pass.passId());
    }
    OrderPlaced placed = Decided.approvedOrder(entry);
    if (placed != null && placed.order().totalMinor() > Policies.VALUE_MAX) {
      Set<String> checkouts = used.computeIfAbsent(buyer, none -> new HashSet<>());
      checkouts.add(placed.order().checkoutId());
      int passes = granted.getOrDefault(buyer, Set.of()).size();
      require(
          checkouts.size() <= passes, () -> entry + ": " + checkouts + " on " + passes + " passes");
    }
  }
}
