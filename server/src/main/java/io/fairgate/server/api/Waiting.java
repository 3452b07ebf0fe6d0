package io.fairgate.server.api;

import io.fairgate.runtime.journal.Outage;
import io.fairgate.server.http.Refused;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Waits for what the node looks up, for as long as a reader waits.
final class Waiting {
  private static final long SECONDS_MAX = 5;

  private Waiting() {}

  static <T extends @Nullable Object> T on(CompletableFuture<T> coming)
      throws InterruptedException {
    try {
      return coming.get(SECONDS_MAX, TimeUnit.SECONDS);
    } catch (TimeoutException slow) {
      throw new Refused(Nodes.unavailable());
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      while (cause instanceof CompletionException && cause.getCause() != null) {
        cause = cause.getCause();
      }
      switch (cause) {
        case Outage outage -> throw outage;
        case RuntimeException mistake -> throw mistake;
        case null, default -> throw new IllegalStateException(cause);
      }
    }
  }
}
