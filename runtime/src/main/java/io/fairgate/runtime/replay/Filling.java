package io.fairgate.runtime.replay;

import io.fairgate.marketplace.event.Event;
import io.fairgate.runtime.edge.Intake;
import io.fairgate.runtime.edge.OpenOrder;
import io.fairgate.runtime.edge.Refusal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Gathers what the edge lets in and hands it on by the batch.
final class Filling implements Intake {
  private final Consumer<Batch> next;
  private final BiConsumer<Event, Refusal> refused;
  private Batch batch = new Batch();

  Filling(Consumer<Batch> next, BiConsumer<Event, Refusal> refused) {
    this.next = next;
    this.refused = refused;
  }

  @Override
  public void admitted(Event event, int order, List<OpenOrder> open) {
    batch.add(event, order, open);
    if (batch.isFull()) {
      flush();
    }
  }

  @Override
  public void refused(Event event, Refusal refusal) {
    refused.accept(event, refusal);
  }

  void flush() {
    if (!batch.isEmpty()) {
      next.accept(batch);
      batch = new Batch();
    }
  }
}
