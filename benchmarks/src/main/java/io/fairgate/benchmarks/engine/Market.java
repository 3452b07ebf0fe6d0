package io.fairgate.benchmarks.engine;

import com.sun.management.ThreadMXBean;
import io.fairgate.benchmarks.workload.PolicyFolder;
import io.fairgate.decision.Engine;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.policy.Policy;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.runtime.edge.Edge;
import io.fairgate.runtime.edge.Intake;
import io.fairgate.runtime.edge.OpenOrder;
import io.fairgate.runtime.edge.Refusal;
import io.fairgate.simulator.market.Marketplace;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A process of its own that runs a generated marketplace through a policy: `POLICY ORDERS
/// REPETITIONS`. All events are applied; orders are judged when placed and when their payment is
/// answered.
public final class Market {
  private static final long SEED = 42;

  private final Engine engine;
  private long judged;

  private Market(Policy policy) {
    engine = new Engine(policy);
  }

  /// Prints `market CPU_MICROS_AN_ORDER EVENTS_AN_ORDER`, of the best repetition.
  public static void main(String[] arguments) throws Exception {
    Policy policy = PolicyFolder.load(Path.of(arguments[0]));
    int orders = Integer.parseInt(arguments[1]);
    List<Event> events = events(orders, policy.limits().latenessMillis());
    long placed = events.stream().filter(OrderPlaced.class::isInstance).count();
    long best = Long.MAX_VALUE;
    for (int i = Integer.parseInt(arguments[2]); i > 0; i--) {
      best = Math.min(best, cpuNanos(new Market(policy), events));
    }
    System.out.println("market " + best / 1e3 / placed + " " + (double) events.size() / placed);
  }

  private static List<Event> events(int orders, long latenessMillis) {
    var events = new ArrayList<Event>();
    var secret = "a secret of at least thirty-two bytes".getBytes(StandardCharsets.UTF_8);
    var edge = new Edge(new Identities(new Keyring(secret)), latenessMillis);
    var intake =
        new Intake() {
          @Override
          public void admitted(Event event, int order, List<OpenOrder> concerned) {
            events.add(event);
          }

          @Override
          public void refused(Event event, Refusal refusal) {}
        };
    Marketplace.of(SEED, orders, Set.of()).forEach(event -> edge.submit(event, intake));
    edge.end(intake);
    return events;
  }

  private static long cpuNanos(Market market, List<Event> events) {
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long from = thread.getCurrentThreadCpuTime();
    for (Event event : events) {
      market.take(event);
    }
    long nanos = thread.getCurrentThreadCpuTime() - from;
    if (market.judged == 0) {
      throw new IllegalStateException("a marketplace has orders to judge");
    }
    return nanos;
  }

  private void take(Event event) {
    if (EventType.of(event).isJudged() && Engine.orderOf(event) != null) {
      judged += engine.judge(event).record().length;
    }
    engine.apply(event);
  }
}
