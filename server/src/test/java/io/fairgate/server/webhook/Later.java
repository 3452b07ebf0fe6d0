package io.fairgate.server.webhook;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/// Runs what it is given when a test says so, on the test's own thread.
final class Later extends AbstractExecutorService {
  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
  private final boolean isAtOnce;
  private boolean isRunning;

  private Later(boolean isAtOnce) {
    this.isAtOnce = isAtOnce;
  }

  static Later whenTold() {
    return new Later(false);
  }

  static Later atOnce() {
    return new Later(true);
  }

  int waiting() {
    return tasks.size();
  }

  void runFirst() {
    tasks.remove().run();
  }

  /// As when the process dies.
  void forget() {
    tasks.clear();
  }

  /// At once, but never one inside another.
  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (isAtOnce && !isRunning) {
      isRunning = true;
      while (!tasks.isEmpty()) {
        runFirst();
      }
      isRunning = false;
    }
  }

  @Override
  public void shutdown() {}

  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return tasks.isEmpty();
  }
}
