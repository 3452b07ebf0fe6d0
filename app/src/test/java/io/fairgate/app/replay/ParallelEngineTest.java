package io.fairgate.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fairgate.app.Ran;
import io.fairgate.app.policy.PolicyFolder;
import io.fairgate.decision.Engine;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.state.StateBytes;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.runtime.edge.Edge;
import io.fairgate.runtime.edge.Intake;
import io.fairgate.runtime.edge.OpenOrder;
import io.fairgate.runtime.edge.Refusal;
import io.fairgate.runtime.parallel.ParallelEngine;
import io.fairgate.runtime.parallel.Step;
import io.fairgate.simulator.market.Marketplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables dealt out among threads decide as one thread does.
class ParallelEngineTest {
  private static final int STEPS = 500;

  private final Policy policy = PolicyFolder.load(Ran.inTree("policy"));
  private final Engine alone = new Engine(policy);
  private final List<Step> steps = new ArrayList<>();
  private final List<byte[]> expected = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void asManyThreadsAsYouLikeGiveTheBitsOfOne(int threads) {
    try (var together = new ParallelEngine(policy, threads)) {
      Intake intake =
          new Intake() {
            @Override
            public void admitted(Event event, int order, List<OpenOrder> open) {
              take(Step.of(event));
              open.forEach(one -> take(Step.again(event, one.keys(), one.order())));
              if (steps.size() >= STEPS) {
                compare(together);
              }
            }

            @Override
            public void refused(Event event, Refusal refusal) {}
          };
      var edge =
          new Edge(
              new Identities(new Keyring("a secret of thirty-two characters".getBytes(UTF_8))),
              policy.limits().latenessMillis());
      Marketplace.of(6, 1_500, Set.of()).forEach(event -> edge.submit(event, intake));
      edge.end(intake);
      compare(together);
      assertEquals(new StateBytes(alone.states()).hash(), new StateBytes(together.states()).hash());
    }
  }

  /// One step by the plain engine: its record, or nothing where nothing is judged.
  private void take(Step step) {
    byte[] record = new byte[0];
    if (step.isJudged() && step.isApplied()) {
      record = alone.judge(step.event()).record();
    } else if (step.isJudged()) {
      record = alone.judgeAgain(step.event(), step.keys(), step.order()).record();
    }
    if (step.isApplied()) {
      alone.apply(step.event());
    }
    steps.add(step);
    expected.add(record);
  }

  private void compare(ParallelEngine together) {
    together.run(steps);
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).isJudged()) {
        assertArrayEquals(
            expected.get(i), together.evaluation(i).record(), steps.get(i).toString());
      } else {
        assertNull(together.evaluation(i));
      }
    }
    steps.clear();
    expected.clear();
  }
}
