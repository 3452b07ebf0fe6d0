package io.fairgate.runtime.replay;

import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.runtime.edge.Edge;
import io.fairgate.runtime.edge.Refusal;
import io.fairgate.runtime.parallel.Pipeline;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// All events of a source through the edge and past each judge, in the source's order.
///
/// On one thread, or on two: one reads, the other judges. What comes out is the same.
public final class Replay {
  private final Edge edge;
  private final List<Judge> judges;
  private final BiConsumer<Event, Refusal> refused;
  private long pauseAfter = Long.MAX_VALUE;
  private Runnable pause = () -> {};
  private long events;
  private long orders;

  /// `refused` is called on the thread that reads.
  public Replay(Edge edge, List<Judge> judges, BiConsumer<Event, Refusal> refused) {
    this.edge = edge;
    this.judges = List.copyOf(judges);
    this.refused = refused;
  }

  /// Does something once, on the thread that judges, after so many orders.
  public void after(long orders, Runnable pause) {
    pauseAfter = orders;
    this.pause = pause;
  }

  /// How many events were taken in.
  public long events() {
    return events;
  }

  /// How many orders were placed.
  public long orders() {
    return orders;
  }

  /// Runs to the source's end. Threads above two change nothing.
  public void run(Source source, int threads) throws IOException {
    if (threads > 1) {
      new Pipeline<Batch>(next -> read(source, next), this::judge).run();
    } else {
      read(source, this::judge);
    }
  }

  private void read(Source source, Consumer<Batch> next) throws IOException {
    var filling = new Filling(next, refused);
    source.readAll(event -> edge.submit(event, filling));
    edge.end(filling);
    filling.flush();
  }

  private void judge(Batch batch) {
    for (int i = 0; i < batch.size(); i++) {
      Event event = batch.event(i);
      for (Judge judge : judges) {
        judge.take(event, batch.order(i), batch.open(i));
      }
      events++;
      if (event instanceof OrderPlaced && ++orders == pauseAfter) {
        pause.run();
      }
    }
  }
}
