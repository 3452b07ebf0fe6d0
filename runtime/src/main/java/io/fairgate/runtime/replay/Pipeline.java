package io.fairgate.runtime.replay;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Two threads with a bounded line between them: a new one reads batches, the caller's judges them.
final class Pipeline {
  /// Some 16,000 events ahead: a pause of either thread does not stop the other at once.
  static final int BATCHES_MAX = 32;

  /// Reads everything, and hands each batch on.
  interface Reading {
    void readAll(Consumer<Batch> next) throws IOException;
  }

  private final ArrayBlockingQueue<Batch> line = new ArrayBlockingQueue<>(BATCHES_MAX);
  private final Batch end = new Batch();
  private final Reading reading;
  private final Consumer<Batch> judging;
  private volatile @Nullable Throwable failure;

  Pipeline(Reading reading, Consumer<Batch> judging) {
    this.reading = reading;
    this.judging = judging;
  }

  void run() throws IOException {
    Thread reader = Thread.ofPlatform().name("reader").start(this::read);
    try {
      for (Batch batch = take(); batch != end; batch = take()) {
        judging.accept(batch);
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
      put(end);
    } catch (CancellationException nobodyJudges) {
      // The judge failed; its failure is the one that counts.
    }
  }

  private void readAndKeepFailure() {
    try {
      reading.readAll(this::put);
    } catch (CancellationException nobodyJudges) {
      throw nobodyJudges;
    } catch (IOException | RuntimeException | Error failed) {
      failure = failed;
    }
  }

  private void put(Batch batch) {
    try {
      line.put(batch);
    } catch (InterruptedException stopped) {
      throw new CancellationException("nobody judges any more");
    }
  }

  private Batch take() {
    try {
      return line.take();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while judging", stopped);
    }
  }
}
