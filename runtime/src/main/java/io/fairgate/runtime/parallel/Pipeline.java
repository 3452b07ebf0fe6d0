package io.fairgate.runtime.parallel;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Two threads with a bounded line between them: a new one reads batches, the caller's takes them.
public final class Pipeline<B> {
  /// Some 16,000 events ahead: a pause of either thread does not stop the other at once.
  static final int BATCHES_MAX = 32;

  /// Reads everything, and hands each batch on.
  public interface Reading<B> {
    void readAll(Consumer<B> next) throws IOException;
  }

  /// In the line: a batch, or none at its end.
  private record Next<B>(@Nullable B batch) {}

  private final ArrayBlockingQueue<Next<B>> line = new ArrayBlockingQueue<>(BATCHES_MAX);
  private final Reading<B> reading;
  private final Consumer<B> taking;
  private volatile @Nullable Throwable failure;

  public Pipeline(Reading<B> reading, Consumer<B> taking) {
    this.reading = reading;
    this.taking = taking;
  }

  /// Until everything was read and taken, or either failed.
  public void run() throws IOException {
    Thread reader = Thread.ofPlatform().name("reader").start(this::read);
    try {
      for (B batch = take().batch(); batch != null; batch = take().batch()) {
        taking.accept(batch);
      }
    } finally {
      reader.interrupt();
    }
    Throwable failed = failure;
    switch (failed) {
      case null -> {}
      case IOException unreadable -> throw unreadable;
      case RuntimeException mistake -> throw mistake;
      case Error error -> throw error;
      default -> throw new IllegalStateException(failed);
    }
  }

  private void read() {
    try {
      readAndKeepFailure();
      put(new Next<>(null));
    } catch (CancellationException nobodyTakes) {
      // Whoever takes failed; that failure is the one that counts.
    }
  }

  private void readAndKeepFailure() {
    try {
      reading.readAll(batch -> put(new Next<>(batch)));
    } catch (CancellationException nobodyTakes) {
      throw nobodyTakes;
    } catch (IOException | RuntimeException | Error failed) {
      failure = failed;
    }
  }

  private void put(Next<B> batch) {
    try {
      line.put(batch);
    } catch (InterruptedException stopped) {
      throw new CancellationException("nobody takes any more");
    }
  }

  private Next<B> take() {
    try {
      return line.take();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while taking", stopped);
    }
  }
}
