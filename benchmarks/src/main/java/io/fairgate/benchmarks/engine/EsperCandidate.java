package io.fairgate.benchmarks.engine;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import com.espertech.esper.runtime.client.EPStatement;
import io.fairgate.benchmarks.workload.Workload;
import io.fairgate.benchmarks.workload.Workload.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Esper: a statement for each entity kind and window, timed by the events themselves, and one for
/// each rule, over the features that those give.
final class EsperCandidate implements Candidate {
  private static int runtimes;

  private final Workload workload;
  private final EPEventService events;
  private final long[] vector;
  private final Object features;
  private final BitSet fired = new BitSet();
  private final @Nullable EsperOrder[] stretch;
  private int first;
  private int lastPlace;
  private int lastRule;

  EsperCandidate(Workload workload, List<Rule> rules, int stretchOrders) throws Exception {
    this.workload = workload;
    stretch = new EsperOrder[stretchOrders];
    Class<?> ofFeatures = Class.forName("perf.Fx");
    features = ofFeatures.getConstructor().newInstance();
    vector = (long[]) ofFeatures.getField("v").get(features);
    var configuration = new Configuration();
    configuration.getCommon().addEventType("Placed", EsperOrder.class);
    configuration.getCommon().addEventType("Features", ofFeatures);
    configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
    EPRuntime runtime = EPRuntimeProvider.getRuntime("bench-" + runtimes++, configuration);
    events = runtime.getEventService();
    for (EsperWindow window : EsperWindow.ALL) {
      deploy(runtime, configuration, window.epl())
          .addListener((fresh, old, statement, self) -> window.take(fresh[0], vector));
    }
    for (Rule rule : rules) {
      String condition = rule.text().replace("v", "f").replace("&&", "and").replace("||", "or");
      deploy(runtime, configuration, "select f0 from Features(" + condition + ")")
          .addListener((EventBean[] fresh, EventBean[] old, EPStatement s, EPRuntime r) ->
              fired.set(rule.id()));
    }
  }

  private static EPStatement deploy(EPRuntime runtime, Configuration configuration, String epl)
      throws Exception {
    EPCompiled compiled =
        EPCompilerProvider.getCompiler().compile(epl, new CompilerArguments(configuration));
    return runtime.getDeploymentService().deploy(compiled).getStatements()[0];
  }

  @Override
  public void prepare(int from, int to) {
    first = from;
    for (int i = from; i < to; i++) {
      stretch[i - from] = new EsperOrder(workload, i);
    }
  }

  @Override
  public void take(int order) {
    fired.clear();
    lastPlace = -1;
    lastRule = -1;
    events.sendEventBean(Objects.requireNonNull(stretch[order - first]), "Placed");
    vector[30] = workload.amount[order];
    vector[31] = workload.ship[order];
    vector[32] = workload.bill[order];
    events.sendEventBean(features, "Features");
  }

  @Override
  public int fired() {
    return fired.cardinality();
  }

  /// Asked in ascending order of places.
  @Override
  public int rule(int place) {
    while (lastPlace < place) {
      lastRule = fired.nextSetBit(lastRule + 1);
      lastPlace++;
    }
    return lastRule;
  }

  @Override
  public long feature(int index) {
    return vector[index];
  }
}
