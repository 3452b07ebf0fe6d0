package io.fairgate.runtime.parallel;

import io.fairgate.decision.Decider;
import io.fairgate.decision.Evaluation;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.field.EventFields;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.policy.NamesRead;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.state.EntityStates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Judges batches of steps on several threads, with the decisions and the state of one
/// [io.fairgate.decision.Engine].
///
/// That is possible since an entity's state follows from events and never from decisions: each
/// thread keeps some of the tables, goes through the whole batch in order, and reads and writes its
/// own.
///
/// ```
///   fields  │ half the steps each          │
///   tables  │ all steps, half the tables   │  the threads wait for each other at each line
///   rules   │ half the steps each          │
/// ```
public final class ParallelEngine implements AutoCloseable {
  /// Long enough that waiting at the lines costs little, short enough to stay in the caches.
  public static final int STEPS_MAX = 1024;

  private final EventFields fields;
  private final EntityStates states;
  private final Decider[] deciders;
  private final Values[] rows = new Values[STEPS_MAX];
  private final long[][] errorMax;
  private final boolean[][] sketched;
  private final List<String>[] passes = passes();
  private final @Nullable Evaluation[] evaluations = new @Nullable Evaluation[STEPS_MAX];
  private final Gang gang;
  private List<Step> steps = List.of();

  public ParallelEngine(Policy policy, int threads) {
    var conversion = new EventFields.Conversion(policy.money().currency(), policy.money().rates());
    fields = new EventFields(conversion, NamesRead.of(policy));
    states = new EntityStates(policy, conversion, threads);
    deciders = new Decider[threads];
    for (int i = 0; i < threads; i++) {
      deciders[i] = new Decider(policy);
    }
    for (int i = 0; i < STEPS_MAX; i++) {
      rows[i] = new Values(policy.scope());
    }
    errorMax = new long[threads][STEPS_MAX];
    sketched = new boolean[threads][STEPS_MAX];
    gang = new Gang(threads);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<String>[] passes() {
    return new List[STEPS_MAX];
  }

  public EntityStates states() {
    return states;
  }

  /// Goes through the steps, at most [#STEPS_MAX]; what each was decided is then at its place in
  /// [#evaluation(int)], and the values that it looked at in [#values(int)].
  public void run(List<Step> batch) {
    if (batch.size() > STEPS_MAX) {
      throw new IllegalArgumentException(
          "a batch has at most " + STEPS_MAX + " steps, got " + batch.size());
    }
    steps = batch;
    gang.run(this::fill, this::track, this::decide);
  }

  public @Nullable Evaluation evaluation(int step) {
    return evaluations[step];
  }

  public Values values(int step) {
    return rows[step];
  }

  private void fill(int thread) {
    for (int i = thread; i < steps.size(); i += deciders.length) {
      Step step = steps.get(i);
      fields.fill(step.event(), step.keys(), step.order(), rows[i]);
    }
  }

  private void track(int share) {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Values row = rows[i];
      if (step.isJudged()) {
        states.read(share, step.event(), step.keys(), step.judgedOrder(), !step.isApplied(), row);
        errorMax[share][i] = states.errorMax(share);
        sketched[share][i] = states.isSketched(share);
        if (share == states.passesOwner()) {
          passes[i] =
              states.cleared(step.event(), step.keys(), step.judgedOrder(), !step.isApplied(), row);
        }
      }
      if (step.isApplied()) {
        states.apply(share, step.event(), step.keys(), step.order(), row);
      }
    }
  }

  private void decide(int thread) {
    for (int i = thread; i < steps.size(); i += deciders.length) {
      Step step = steps.get(i);
      if (!step.isJudged()) {
        evaluations[i] = null;
        continue;
      }
      states.join(rows[i]);
      long error = 0;
      boolean sketch = false;
      for (int share = 0; share < deciders.length; share++) {
        error = Math.max(error, errorMax[share][i]);
        sketch |= sketched[share][i];
      }
      evaluations[i] =
          deciders[thread].decide(
              step.judgedOrder().orderId(),
              EventType.of(step.event()).ordinal(),
              rows[i],
              passes[i],
              error,
              sketch);
    }
  }

  @Override
  public void close() {
    gang.close();
  }
}
