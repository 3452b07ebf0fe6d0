package io.fairgate.server.api;

import io.fairgate.runtime.node.Node;
import io.fairgate.runtime.outbox.Outbox;
import io.fairgate.server.http.Refused;
import io.fairgate.server.metrics.DeliveryMetrics;
import io.fairgate.server.webhook.Deliveries;
import io.fairgate.server.webhook.EndpointCheck;
import io.fairgate.server.webhook.HttpsCarrier;
import io.fairgate.server.webhook.egress.Egress;
import io.fairgate.server.webhook.egress.EgressSettings;
import io.fairgate.server.webhook.egress.HttpsPost;
import io.fairgate.server.webhook.egress.PostLimits;
import io.fairgate.server.webhook.egress.SystemResolver;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// What all nodes of a server share of webhooks: the guard at the way out, who counts, and the
/// deliveries of the node that answers now.
public final class Webhooks implements AutoCloseable {
  private final SystemResolver resolver = new SystemResolver();
  private final Egress egress;
  private final EndpointCheck check;
  private final DeliveryMetrics metrics = new DeliveryMetrics();
  private volatile @Nullable Deliveries deliveries;

  public Webhooks(EgressSettings settings) {
    egress = new Egress(settings, resolver);
    check = new EndpointCheck(egress);
  }

  /// Begins to tell the endpoints of an outbox what is and becomes durable on a node. Whoever ends
  /// the node ends what comes back.
  public Deliveries open(Node node, Outbox outbox) {
    var post = new HttpsPost(PostLimits.DEFAULT, (SSLSocketFactory) SSLSocketFactory.getDefault());
    var opened =
        new Deliveries(
            outbox,
            new JournalMessages(node),
            new HttpsCarrier(egress, post),
            Deliveries.virtualThreads(),
            InstantSource.system(),
            new SplittableRandom(new SecureRandom().nextLong()),
            metrics);
    node.onDurable(position -> opened.wake());
    opened.start();
    return opened;
  }

  /// These answer from now on.
  public void put(Deliveries next) {
    deliveries = next;
  }

  /// None answer.
  public void none() {
    deliveries = null;
  }

  /// The deliveries, or a problem that says to come back.
  Deliveries need() {
    Deliveries now = deliveries;
    if (now == null) {
      throw new Refused(Nodes.unavailable());
    }
    return now;
  }

  EndpointCheck check() {
    return check;
  }

  void register(PrometheusRegistry registry) {
    metrics.register(
        registry,
        () -> {
          Deliveries now = deliveries;
          return now == null ? List.of() : now.states();
        });
  }

  @Override
  public void close() {
    none();
    resolver.close();
  }
}
