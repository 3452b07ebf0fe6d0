package io.fairgate.simulator.market;

import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PaymentEvent;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Counts what a suspicion catches of each campaign's tellable orders, and whom it insults.
final class Trial implements Consumer<Event> {
  private final Suspicion suspicion;
  private final Set<String> suspects = new HashSet<>();
  private final Map<String, int[]> campaigns = new TreeMap<>();
  private int honest;
  private int insulted;

  Trial(Suspicion suspicion) {
    this.suspicion = suspicion;
  }

  @Override
  public void accept(Event event) {
    suspicion.sees(event);
    if (event instanceof OrderPlaced placed && suspicion.suspects(placed)) {
      suspects.add(placed.order().orderId());
    } else if (event instanceof PaymentEvent.Declined declined && suspicion.suspects(declined)) {
      suspects.add(declined.about().orderId());
    } else if (event instanceof Labelled label) {
      boolean suspect = suspects.remove(label.about().orderId());
      if (label.label() != Labelled.Label.HONEST) {
        if (label.tellable()) {
          int[] counts = campaigns.computeIfAbsent(label.campaign(), _ -> new int[2]);
          counts[0]++;
          counts[1] += suspect ? 1 : 0;
        }
      } else if (label.campaign().isEmpty()) {
        honest++;
        insulted += suspect ? 1 : 0;
      }
    }
  }

  Set<String> campaigns() {
    return campaigns.keySet();
  }

  double caught(String campaign) {
    int[] counts = Objects.requireNonNull(campaigns.get(campaign), campaign);
    return (double) counts[1] / counts[0];
  }

  double insultRate() {
    return (double) insulted / honest;
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    campaigns.forEach((name, counts) ->
        text.append(name)
            .append(' ')
            .append(counts[1])
            .append(" of ")
            .append(counts[0])
            .append('\n'));
    return text.append(String.format(Locale.ROOT, "insult rate %.4f %%", 100 * insultRate()))
        .toString();
  }
}
