package io.fairgate.benchmarks.engine;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import io.fairgate.benchmarks.workload.Workload;
import io.fairgate.benchmarks.workload.Workload.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// cel-java at its best: its planner, with a resolver that looks in the limit's features and boxes
/// each once an order.
final class CelJavaCandidate implements Candidate {
  private final FlatFeatures features;
  private final CelRuntime.Program[] programs;
  private final int[] fired;
  private int firedCount;
  private final Map<String, Integer> places = new HashMap<>();
  private final Object[] boxed;

  CelJavaCandidate(Workload workload, List<Rule> rules) throws Exception {
    features = new FlatFeatures(workload);
    boxed = new Object[features.vector.length];
    CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
    for (int i = 0; i < boxed.length; i++) {
      places.put("v" + i, i);
      builder.addVar("v" + i, SimpleType.INT);
    }
    var compiler = builder.build();
    CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
    programs = new CelRuntime.Program[rules.size()];
    for (int i = 0; i < programs.length; i++) {
      programs[i] = runtime.createProgram(compiler.compile(rules.get(i).text()).getAst());
    }
    fired = new int[programs.length];
  }

  @Override
  public void prepare(int from, int to) {}

  @Override
  public void take(int order) {
    features.update(order);
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = features.vector[i];
    }
    CelVariableResolver resolver = this::value;
    firedCount = 0;
    for (int i = 0; i < programs.length; i++) {
      if (isTrue(programs[i], resolver)) {
        fired[firedCount++] = i;
      }
    }
  }

  private Optional<Object> value(String name) {
    Integer place = places.get(name);
    return place == null ? Optional.empty() : Optional.of(boxed[place]);
  }

  private static boolean isTrue(CelRuntime.Program program, CelVariableResolver resolver) {
    try {
      return (boolean) program.eval(resolver);
    } catch (CelEvaluationException error) {
      return false;
    }
  }

  @Override
  public int fired() {
    return firedCount;
  }

  @Override
  public int rule(int place) {
    return fired[place];
  }

  @Override
  public long feature(int index) {
    return features.vector[index];
  }
}
