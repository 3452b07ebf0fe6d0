package io.fairgate.benchmarks.load;

import io.fairgate.benchmarks.client.HttpConnection;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/// Connections that each send one request after the other: as fast as they are answered, or at a
/// rate. At a rate, a request's time counts from when it was due, so that a stall is seen by all
/// that had to wait behind it.
final class Driver {
  private static final int LATENCIES_MAX = 4_000_000;

  private final URI server;
  private final int connections;

  /// Request number n, whole.
  private final LongFunction<byte[]> request;

  private final AtomicLong next = new AtomicLong();

  Driver(URI server, int connections, LongFunction<byte[]> request) {
    this.server = server;
    this.connections = connections;
    this.request = request;
  }

  /// `rate` in requests a second over all connections; 0 for as fast as answers come.
  Measured run(double seconds, double rate) throws InterruptedException {
    var lanes = new ArrayList<Lane>();
    var threads = new ArrayList<Thread>();
    long from = System.nanoTime();
    for (int i = 0; i < connections; i++) {
      var lane = new Lane(from, (long) (seconds * 1e9), rate / connections, i);
      lanes.add(lane);
      threads.add(Thread.ofPlatform().name("lane-" + i).start(lane));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return Measured.of(lanes.stream().map(lane -> lane.seen).toList(), System.nanoTime() - from);
  }

  /// What one connection saw.
  static final class Seen {
    long[] nanos = new long[1 << 12];
    long[] refusedNanos = new long[1 << 8];
    int answered;
    int refused;
    int failed;
    List<String> failures = new ArrayList<>();

    private void answered(long took) {
      if (answered == nanos.length) {
        nanos = Arrays.copyOf(nanos, Math.min(LATENCIES_MAX, 2 * answered));
      }
      nanos[answered++] = took;
    }

    private void refused(long took) {
      if (refused == refusedNanos.length) {
        refusedNanos = Arrays.copyOf(refusedNanos, Math.min(LATENCIES_MAX, 2 * refused));
      }
      refusedNanos[refused++] = took;
    }
  }

  private final class Lane implements Runnable {
    private final long from;
    private final long until;
    private final double rate;
    private final int number;
    final Seen seen = new Seen();

    Lane(long from, long nanos, double rate, int number) {
      this.from = from;
      until = from + nanos;
      this.rate = rate;
      this.number = number;
    }

    @Override
    public void run() {
      while (System.nanoTime() < until && seen.answered < LATENCIES_MAX) {
        try (var connection = new HttpConnection(server)) {
          sendAll(connection);
        } catch (IOException broken) {
          seen.failed++;
          if (seen.failures.size() < 3) {
            seen.failures.add(broken.toString());
          }
          LockSupport.parkNanos(10_000_000);
        }
      }
    }

    /// What was not judged in time is not durable; in a batch it would be a line with a problem.
    private static boolean isFallback(HttpConnection.Reply reply) {
      String text = reply.text();
      return text.contains("\"fallback\":true") || text.contains("\"status\":");
    }

    private void sendAll(HttpConnection connection) throws IOException {
      long sent = 0;
      while (true) {
        long due = System.nanoTime();
        if (rate > 0) {
          due =
              from
                  + (long)
                      ((seen.answered + seen.refused + 1 + (double) number / connections)
                          / rate
                          * 1e9);
          for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
          }
        }
        if (System.nanoTime() >= until) {
          return;
        }
        byte[] bytes = request.apply(next.getAndIncrement());
        HttpConnection.Reply reply = connection.send(bytes);
        long took = System.nanoTime() - due;
        sent++;
        if (reply.status() == 200 && !isFallback(reply)) {
          seen.answered(took);
        } else if (reply.status() == 200 || reply.status() == 429 || reply.status() == 503) {
          seen.refused(took);
        } else {
          throw new IOException(
              "answer " + reply.status() + " to request " + sent + ": " + reply.text());
        }
      }
    }
  }
}
