package io.fairgate.server;

import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.ApiKeys;
import io.fairgate.runtime.access.Marketplaces;
import io.fairgate.server.api.Api;
import io.fairgate.server.api.Nodes;
import io.fairgate.server.api.Webhooks;
import io.fairgate.server.api.Wishes;
import io.fairgate.server.http.Front;
import io.fairgate.server.http.Gate;
import io.fairgate.server.http.Guard;
import io.fairgate.server.http.Limits;
import io.fairgate.server.http.Route;
import io.fairgate.server.metrics.HttpMetrics;
import io.fairgate.server.minfraud.Minfraud;
import io.fairgate.server.webhook.egress.EgressSettings;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// The API over HTTP. It starts before there is a node, and goes on while one is replaced by
/// another.
public final class HttpServer implements AutoCloseable {
  private static final long LOOK_NANOS = 10_000_000;

  /// Who was let in at the last moment is on the way to a thread; stopped now, they would hang.
  private static final long LAST_ACCEPTED_MILLIS = 250;

  /// What the server is given. `more` makes further routes, from the guard that all share.
  public record Parts(
      Nodes nodes,
      ApiKeys keys,
      Marketplaces marketplaces,
      Clock clock,
      PrometheusRegistry registry,
      Function<Guard, List<Route>> more,
      Webhooks webhooks) {
    public static Parts of(Nodes nodes, ApiKeys keys, Marketplaces marketplaces, Clock clock) {
      return new Parts(
          nodes,
          keys,
          marketplaces,
          clock,
          new PrometheusRegistry(),
          guard -> List.of(),
          new Webhooks(EgressSettings.strict()));
    }

    public Parts with(Webhooks webhooks) {
      return new Parts(nodes, keys, marketplaces, clock, registry, more, webhooks);
    }
  }

  private final Nodes nodes;
  private final Limits limits;
  private final Gate gate;
  private final List<Route> routes;
  private final Web web;
  private final int port;

  private HttpServer(Settings settings, Parts parts) {
    nodes = parts.nodes();
    limits = settings.limits();
    gate = new Gate(limits);
    var guard = new Guard(parts.keys(), parts.clock(), limits);
    var wishes = new Wishes(parts.marketplaces(), parts.clock());
    var all =
        new ArrayList<>(
            Api.routes(
                new Api.Parts(
                    nodes,
                    parts.keys(),
                    parts.marketplaces(),
                    wishes,
                    parts.clock(),
                    guard,
                    limits,
                    parts.registry(),
                    parts.webhooks())));
    all.addAll(new Minfraud(nodes, wishes, guard, parts.clock(), new SecureRandom()).routes());
    all.addAll(parts.more().apply(guard));
    routes = List.copyOf(all);
    web =
        Web.start(
            settings,
            routes,
            new Front.Shared(limits, guard, gate, new HttpMetrics(parts.registry())));
    port = web.port();
  }

  /// Listens when it returns.
  public static HttpServer start(Settings settings, Parts parts) {
    return new HttpServer(settings, parts);
  }

  /// The one that it listens on, or listened on.
  public int port() {
    return port;
  }

  /// All that can be asked.
  public List<Route> routes() {
    return routes;
  }

  /// No longer ready, waits for load balancers to notice, stops accepting, lets what is in flight
  /// finish, and ends. An interrupt hastens it.
  @Override
  public void close() {
    nodes.drain();
    pause(limits.drainMillis(), false);
    web.stopAccepting();
    pause(LAST_ACCEPTED_MILLIS, false);
    pause(limits.finishMillis(), true);
    web.stop();
  }

  private void pause(long millis, boolean isOverWhenIdle) {
    long until = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < until
        && !Thread.currentThread().isInterrupted()
        && !(isOverWhenIdle && gate.inFlight() == 0)) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }
}
