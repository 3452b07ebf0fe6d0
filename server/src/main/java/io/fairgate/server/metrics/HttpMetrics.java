package io.fairgate.server.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/// Requests by route and status, how long they took, and how many are being worked on.
public final class HttpMetrics {
  /// From well below a commit to the longest deadline.
  private static final double[] SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30
  };

  private static final double NANOS = 1e9;

  private final Counter requests;
  private final Histogram seconds;
  private final Gauge inFlight;

  public HttpMetrics(PrometheusRegistry registry) {
    requests =
        Counter.builder()
            .name("fairgate_http_requests_total")
            .help("Requests that were answered.")
            .labelNames("method", "route", "status")
            .register(registry);
    seconds =
        Histogram.builder()
            .name("fairgate_http_request_seconds")
            .help("From the head of a request to the end of its answer.")
            .labelNames("method", "route")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    inFlight =
        Gauge.builder()
            .name("fairgate_http_in_flight")
            .help("Requests being worked on.")
            .register(registry);
  }

  public void began() {
    inFlight.inc();
  }

  public void ended() {
    inFlight.dec();
  }

  public void answered(String method, String route, int status, long nanos) {
    requests.labelValues(method, route, Integer.toString(status)).inc();
    seconds.labelValues(method, route).observe(nanos / NANOS);
  }
}
