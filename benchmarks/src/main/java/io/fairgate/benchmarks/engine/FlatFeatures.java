package io.fairgate.benchmarks.engine;

import io.fairgate.benchmarks.workload.Workload;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// The limit's features, for an engine that has rules alone.
final class FlatFeatures {
  /// The features, then amount, shipping and billing country.
  final long[] vector = new long[33];

  private final MethodHandle update;

  FlatFeatures(Workload workload) {
    try {
      Class<?> flat = Class.forName("perf.Flat");
      Class<?> source = workload.source.getClass();
      update =
          MethodHandles.lookup()
              .findVirtual(
                  flat,
                  "update",
                  MethodType.methodType(void.class, source, int.class, long[].class))
              .bindTo(flat.getConstructor().newInstance())
              .bindTo(workload.source);
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException("the limit's files hold Flat.update", missing);
    }
  }

  void update(int order) {
    try {
      update.invokeExact(order, vector);
    } catch (Throwable failed) {
      throw new IllegalStateException("the limit's features at order " + order, failed);
    }
  }
}
