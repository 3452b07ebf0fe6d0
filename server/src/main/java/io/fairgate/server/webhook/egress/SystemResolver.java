package io.fairgate.server.webhook.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks the machine's own resolver, on threads of its own.
///
/// A lookup is a native call that cannot be given up, and on a virtual thread it would hold one of
/// the few threads that carry them all. So it runs on a platform thread, and its caller leaves when
/// it takes too long.
public final class SystemResolver implements Resolver, AutoCloseable {
  public static final Duration LOOKUP = Duration.ofSeconds(5);

  /// Lookups that hang are left behind on their threads: enough of these that a hundred names whose
  /// servers are silent do not stand in a healthy one's way.
  static final int THREADS_MAX = 512;

  private static final int IDLE_SECONDS = 10;

  private final Duration patience;
  private final Resolver lookups;
  private final ThreadPoolExecutor threads;

  public SystemResolver() {
    this(name -> List.of(InetAddress.getAllByName(name)), LOOKUP);
  }

  SystemResolver(Resolver lookups, Duration patience) {
    this.lookups = lookups;
    this.patience = patience;
    this.threads =
        new ThreadPoolExecutor(
            0,
            THREADS_MAX,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("webhook-lookup-", 0).factory());
  }

  @Override
  public List<InetAddress> addresses(String name) throws UnknownHostException {
    Future<List<InetAddress>> lookup;
    try {
      lookup = threads.submit(() -> lookups.addresses(name));
    } catch (RejectedExecutionException tooManyHang) {
      throw new UnknownHostException("too many lookups hang");
    }
    try {
      return lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException unknown) {
      lookup.cancel(true);
      throw new UnknownHostException(name);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(name);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
