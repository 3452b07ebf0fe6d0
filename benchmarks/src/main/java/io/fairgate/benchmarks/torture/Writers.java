package io.fairgate.benchmarks.torture;

import io.fairgate.benchmarks.client.HttpConnection;
import io.fairgate.benchmarks.client.OrderMaker;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Clients that place one order after the other, each over a connection of its own, until they are
/// stopped. An order that got no answer is not sent again: all or nothing of it may be there.
final class Writers {
  static final int WRITERS = 16;

  private static final long PAUSE_NANOS = 2_000_000;

  private final OrderMaker maker;
  private final Ledger ledger;
  private final AtomicLong next;
  private final AtomicLong refused = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private volatile boolean isStopped;

  Writers(OrderMaker maker, Ledger ledger, AtomicLong next) {
    this.maker = maker;
    this.ledger = ledger;
    this.next = next;
  }

  void start(URI server) {
    for (int i = 0; i < WRITERS; i++) {
      threads.add(Thread.ofPlatform().name("writer-" + i).start(() -> run(server)));
    }
  }

  private void run(URI server) {
    while (!isStopped) {
      try (var connection = new HttpConnection(server)) {
        while (!isStopped) {
          place(connection);
        }
      } catch (IOException gone) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private void place(HttpConnection connection) throws IOException {
    long order = next.getAndIncrement();
    HttpConnection.Reply reply = connection.send(Requests.order(maker.order(order)));
    if (reply.status() == 200 && !reply.text().contains("\"fallback\":true")) {
      ledger.acknowledge(order, reply.body());
    } else if (reply.status() == 200 || reply.status() == 503 || reply.status() == 429) {
      refused.incrementAndGet();
      LockSupport.parkNanos(PAUSE_NANOS);
    } else {
      synchronized (wrong) {
        wrong.add(reply.status() + " " + reply.text());
      }
    }
  }

  long refused() {
    return refused.get();
  }

  /// Answers that no trouble explains.
  List<String> wrong() {
    synchronized (wrong) {
      return List.copyOf(wrong);
    }
  }

  void stop() throws InterruptedException {
    isStopped = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
