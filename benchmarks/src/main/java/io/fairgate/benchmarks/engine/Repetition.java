package io.fairgate.benchmarks.engine;

import com.sun.management.ThreadMXBean;
import io.fairgate.benchmarks.workload.Workload;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/// Runs an engine once through the workload as the limit's own `Base` does: the same clock, the
/// same checksums, inside of it.
final class Repetition {
  /// Checksums of features cover so many orders from the first.
  private static final int ORDERS_OF_FEATURES = 20_000;

  /// Events are made in stretches, off the clock: short enough to be as warm as one just decoded.
  static final int STRETCH_ORDERS = 256;

  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Repetition() {}

  static Measured run(
      String name, int rules, Workload workload, Supplier<? extends Candidate> engine) {
    int orders = workload.orders;
    long heapBefore = heap();
    Candidate candidate = engine.get();
    var latencies = new Latencies();
    long hits = 0;
    long vectors = 0;
    long cpu = 0;
    long wall = 0;
    long allocated = 0;
    long self = Thread.currentThread().threadId();
    for (int from = 0; from < orders; from += STRETCH_ORDERS) {
      int to = Math.min(orders, from + STRETCH_ORDERS);
      candidate.prepare(from, to);
      long bytes = THREAD.getThreadAllocatedBytes(self);
      long wallFrom = System.nanoTime();
      long cpuFrom = THREAD.getCurrentThreadCpuTime();
      for (int i = from; i < to; i++) {
        long start = System.nanoTime();
        candidate.take(i);
        latencies.add(System.nanoTime() - start);
        int fired = candidate.fired();
        for (int j = 0; j < fired; j++) {
          hits = mix(hits, i * 1000L + candidate.rule(j));
        }
        if (i < ORDERS_OF_FEATURES) {
          for (int j = 0; j < Workload.FEATURES; j++) {
            vectors = mix(vectors, candidate.feature(j));
          }
        }
      }
      cpu += THREAD.getCurrentThreadCpuTime() - cpuFrom;
      wall += System.nanoTime() - wallFrom;
      allocated += THREAD.getThreadAllocatedBytes(self) - bytes;
    }
    candidate.prepare(0, 0);
    long heap = heap() - heapBefore;
    if (candidate.fired() < 0) {
      throw new IllegalStateException("a candidate fires no less than no rule");
    }
    return new Measured(
        name,
        rules,
        orders,
        cpu / 1e3 / orders,
        orders * 1e9 / wall,
        latencies.micros(0.5),
        latencies.micros(0.99),
        (double) heap / workload.entities,
        workload.entities,
        (double) allocated / orders,
        Long.toHexString(hits),
        Long.toHexString(vectors));
  }

  private static long mix(long hash, long value) {
    return (hash ^ value) * 0x100000001B3L;
  }

  /// Bytes in use after collecting what is not.
  private static long heap() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
