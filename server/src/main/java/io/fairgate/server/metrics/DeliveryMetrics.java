package io.fairgate.server.metrics;

import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.outbox.DeadLetter;
import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Message;
import io.fairgate.runtime.outbox.Progress.Halt;
import io.fairgate.server.webhook.DeliveryWitness;
import io.fairgate.server.webhook.EndpointState;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of webhooks, counted since the server started, and a line in the log where somebody
/// has to do something. Neither names a URL, or what a message says.
public final class DeliveryMetrics implements DeliveryWitness {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryMetrics.class);

  private final LongAdder delivered = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder buried = new LongAdder();
  private final LongAdder halted = new LongAdder();
  private final LongAdder stumbled = new LongAdder();

  /// `states` says how it stands with each endpoint now.
  public void register(PrometheusRegistry registry, Supplier<List<EndpointState>> states) {
    CounterWithCallback.builder()
        .name("fairgate_webhook_tries_total")
        .help("Tries to deliver a message, by what came of them.")
        .labelNames("result")
        .callback(told -> {
          told.call(delivered.sum(), "delivered");
          told.call(failed.sum(), "failed");
        })
        .register(registry);
    counter(registry, "dead_letters", "Messages that were given up.", buried);
    counter(registry, "halts", "Endpoints that were halted.", halted);
    counter(registry, "outages", "Failures of journal or outbox while delivering.", stumbled);
    gauge(registry, "endpoints", "Endpoints that are told.", states, state -> 1);
    gauge(
        registry, "waiting", "Messages that wait for another try.", states, EndpointState::waiting);
  }

  private static void counter(
      PrometheusRegistry registry, String name, String help, LongAdder count) {
    CounterWithCallback.builder()
        .name("fairgate_webhook_" + name + "_total")
        .help(help)
        .callback(told -> told.call(count.sum()))
        .register(registry);
  }

  private static void gauge(
      PrometheusRegistry registry,
      String name,
      String help,
      Supplier<List<EndpointState>> states,
      ToDoubleFunction<EndpointState> each) {
    GaugeWithCallback.builder()
        .name("fairgate_webhook_" + name)
        .help(help)
        .callback(told -> {
          try {
            told.call(states.get().stream().mapToDouble(each).sum());
          } catch (Outage none) {
            // Without a database there is nothing to tell; the rest of the metrics goes on.
          }
        })
        .register(registry);
  }

  @Override
  public void delivered(Endpoint endpoint, Message message, int tries, long nowMillis) {
    delivered.increment();
  }

  @Override
  public void failed(Endpoint endpoint, Message message, int tries, String why, long nowMillis) {
    failed.increment();
    LOG.atDebug()
        .addKeyValue("endpoint", endpoint.id())
        .addKeyValue("message", message.id())
        .addKeyValue("position", message.position())
        .addKeyValue("tries", tries)
        .addKeyValue("why", why)
        .log("a webhook was not taken");
  }

  @Override
  public void buried(DeadLetter letter) {
    buried.increment();
    LOG.atInfo()
        .addKeyValue("endpoint", letter.endpointId())
        .addKeyValue("message", letter.messageId())
        .addKeyValue("position", letter.position())
        .addKeyValue("tries", letter.tries())
        .addKeyValue("why", letter.failure())
        .log("a webhook was given up");
  }

  @Override
  public void halted(Endpoint endpoint, Halt why) {
    halted.increment();
    LOG.atWarn()
        .addKeyValue("endpoint", endpoint.id())
        .addKeyValue("why", why.name().toLowerCase(Locale.ROOT))
        .log("a webhook endpoint was halted; revive it when it works again");
  }

  @Override
  public void stumbled(Endpoint endpoint, RuntimeException why) {
    stumbled.increment();
    LOG.atWarn()
        .addKeyValue("endpoint", endpoint.id())
        .addKeyValue("code", why instanceof Outage outage ? outage.code() : "")
        .setCause(why instanceof Outage ? null : why)
        .log("webhooks of an endpoint wait for journal or outbox");
  }
}
