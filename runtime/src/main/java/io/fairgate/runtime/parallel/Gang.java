package io.fairgate.runtime.parallel;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A few threads that do the same stages together, each waiting for all before the next. The
/// caller's thread is one of them.
final class Gang implements AutoCloseable {
  /// One stage, told which of the threads does it.
  interface Stage {
    void run(int thread);
  }

  private static final Stage[] END = {};

  private final CyclicBarrier line;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile Stage[] stages = END;

  Gang(int threads) {
    line = new CyclicBarrier(threads);
    for (int i = 1; i < threads; i++) {
      int thread = i;
      Thread.ofPlatform().name("judge-" + i).daemon().start(() -> work(thread));
    }
  }

  void run(Stage... all) {
    stages = all;
    await();
    runStages(0, all);
    Throwable failed = failure.get();
    if (failed != null) {
      throw new IllegalStateException("a thread failed; the state is of no use", failed);
    }
  }

  private void work(int thread) {
    while (true) {
      await();
      Stage[] all = stages;
      if (all == END) {
        return;
      }
      runStages(thread, all);
    }
  }

  private void runStages(int thread, Stage[] all) {
    for (Stage stage : all) {
      try {
        if (failure.get() == null) {
          stage.run(thread);
        }
      } catch (RuntimeException | Error failed) {
        failure.compareAndSet(null, failed);
      }
      await();
    }
  }

  private void await() {
    try {
      line.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while judging", stopped);
    } catch (BrokenBarrierException broken) {
      throw new IllegalStateException("another thread was stopped while judging", broken);
    }
  }

  @Override
  public void close() {
    stages = END;
    await();
  }
}
