package io.fairgate.server.metrics;

import io.fairgate.runtime.node.Node;
import io.fairgate.runtime.node.NodeCounts;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the node has done since it started. Another node begins at zero.
public final class NodeMetrics {
  private static final double NANOS = 1e9;

  private final PrometheusRegistry registry;
  private final Supplier<Optional<Node>> node;

  private NodeMetrics(PrometheusRegistry registry, Supplier<Optional<Node>> node) {
    this.registry = registry;
    this.node = node;
  }

  /// `node` is the one that answers now.
  public static void register(PrometheusRegistry registry, Supplier<Optional<Node>> node) {
    var metrics = new NodeMetrics(registry, node);
    metrics.events();
    metrics.counters();
    metrics.gauges();
  }

  private void events() {
    CounterWithCallback.builder()
        .name("fairgate_events_total")
        .help("Events by what became of them.")
        .labelNames("result")
        .callback(told ->
            node.get()
                .map(Node::counts)
                .ifPresent(counts -> {
                  told.call(counts.taken.sum(), "taken");
                  told.call(counts.refused.sum(), "refused");
                  told.call(counts.duplicates.sum(), "duplicate");
                  told.call(counts.overloaded.sum(), "overloaded");
                }))
        .register(registry);
  }

  private void counters() {
    counter(
        "fairgate_fallbacks_total",
        "Orders that got their marketplace's fallback, since they were not judged in time.",
        counts -> counts.fallbacks);
    counter(
        "fairgate_answers_not_durable_total",
        "Decisions that were not durable by their deadline.",
        counts -> counts.undurable);
    counter("fairgate_commits_total", "Commits to the journal.", counts -> counts.commits);
    counter("fairgate_snapshots_total", "Snapshots that were made.", counts -> counts.snapshots);
    counter(
        "fairgate_snapshot_failures_total",
        "Snapshots that could not be made.",
        counts -> counts.snapshotFailures);
    CounterWithCallback.builder()
        .name("fairgate_commit_seconds_total")
        .help("Time spent in commits.")
        .callback(
            told -> node.get().ifPresent(now -> told.call(now.counts().commitNanos.sum() / NANOS)))
        .register(registry);
  }

  private void counter(String name, String help, Function<NodeCounts, LongAdder> count) {
    CounterWithCallback.builder()
        .name(name)
        .help(help)
        .callback(told -> node.get().ifPresent(now -> told.call(count.apply(now.counts()).sum())))
        .register(registry);
  }

  private void gauges() {
    gauge(
        "fairgate_ready",
        "1 while the node takes events, else 0.",
        now -> now.map(each -> each.state() == Node.State.READY ? 1.0 : 0.0).orElse(0.0));
    gauge(
        "fairgate_journal_position",
        "The newest durable position.",
        now -> now.map(each -> (double) each.durable()).orElse(0.0));
    gauge(
        "fairgate_line_waiting",
        "Events that wait to be judged.",
        now -> now.map(each -> (double) each.waiting()).orElse(0.0));
  }

  private void gauge(String name, String help, Function<Optional<Node>, Double> value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(told -> told.call(value.apply(node.get())))
        .register(registry);
  }
}
