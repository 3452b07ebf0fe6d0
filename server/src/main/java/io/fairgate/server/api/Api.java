package io.fairgate.server.api;

import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.ApiKeys;
import io.fairgate.runtime.access.Marketplaces;
import io.fairgate.server.docs.Documents;
import io.fairgate.server.http.Guard;
import io.fairgate.server.http.Limits;
import io.fairgate.server.http.Route;
import io.fairgate.server.metrics.NodeMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.stream.Stream;

/// All routes of the API.
public final class Api {
  /// What they are made of.
  public record Parts(
      Nodes nodes,
      ApiKeys keys,
      Marketplaces marketplaces,
      Wishes wishes,
      Clock clock,
      Guard guard,
      Limits limits,
      PrometheusRegistry registry,
      Webhooks webhooks) {}

  private Api() {}

  public static List<Route> routes(Parts parts) {
    Nodes nodes = parts.nodes();
    Wishes wishes = parts.wishes();
    var policies = new Policies();
    NodeMetrics.register(parts.registry(), nodes::current);
    parts.webhooks().register(parts.registry());
    return Stream.of(
            new Ingest(nodes, wishes).routes(),
            new Preflight(nodes, parts.clock()).routes(),
            new Timeline(nodes, policies).routes(),
            new Decisions(nodes, policies).routes(),
            new Lists(nodes).routes(),
            new Keys(parts.keys(), parts.marketplaces(), parts.guard(), parts.clock()).routes(),
            new Tenants(parts.marketplaces(), wishes, parts.clock()).routes(),
            new WebhookRoutes(parts.webhooks(), nodes).routes(),
            new Health(nodes).routes(),
            new Measures(parts.registry()).routes(),
            new Published(parts.limits()).routes(),
            new Documents().routes())
        .flatMap(List::stream)
        .toList();
  }
}
