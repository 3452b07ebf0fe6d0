package io.fairgate.server.api;

import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.ApiKeys;
import io.fairgate.runtime.access.Marketplaces;
import io.fairgate.server.http.Guard;
import io.fairgate.server.http.Limits;
import io.fairgate.server.http.Route;
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
      Clock clock,
      Guard guard,
      Limits limits,
      PrometheusRegistry registry) {}

  private Api() {}

  public static List<Route> routes(Parts parts) {
    Nodes nodes = parts.nodes();
    var wishes = new Wishes(parts.marketplaces(), parts.clock());
    var policies = new Policies();
    return Stream.of(
            new Ingest(nodes, wishes).routes(), new Timeline(nodes, policies).routes())
        .flatMap(List::stream)
        .toList();
  }
}
