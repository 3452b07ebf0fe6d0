package io.fairgate.server.api;

import io.fairgate.server.http.Call;
import io.fairgate.server.http.Reply;
import io.fairgate.server.http.Route;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// `/metrics`, in Prometheus' text form.
final class Measures {
  private final PrometheusRegistry registry;

  Measures(PrometheusRegistry registry) {
    this.registry = registry;
  }

  List<Route> routes() {
    return List.of(Route.open("/metrics", this::answer));
  }

  private Reply answer(Call call) throws IOException {
    var out = new ByteArrayOutputStream();
    var writer = PrometheusTextFormatWriter.create();
    writer.write(out, registry.scrape());
    return new Reply.Whole(200, writer.getContentType(), out.toByteArray(), Map.of());
  }
}
