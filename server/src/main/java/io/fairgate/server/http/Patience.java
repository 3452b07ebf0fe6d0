package io.fairgate.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Interrupts a thread that reads a body which does not come.
final class Patience implements AutoCloseable {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("patience").daemon().unstarted(task));
  private static final Patience NONE = new Patience(null);

  private final @Nullable ScheduledFuture<?> end;

  private Patience(@Nullable ScheduledFuture<?> end) {
    this.end = end;
  }

  /// For this thread, unless the whole body is there already.
  static Patience watch(InputStream in, long declared, long millis) throws IOException {
    if (declared >= 0 && in.available() >= declared) {
      return NONE;
    }
    Thread reader = Thread.currentThread();
    return new Patience(CLOCK.schedule(reader::interrupt, millis, TimeUnit.MILLISECONDS));
  }

  /// Whether a reading failed since its time was up.
  static boolean isOver(IOException failed) {
    return failed instanceof InterruptedIOException
        || failed instanceof ClosedByInterruptException
        || failed.getCause() instanceof InterruptedException;
  }

  @Override
  public void close() {
    if (end != null && !end.cancel(false)) {
      Thread.interrupted();
    }
  }
}
