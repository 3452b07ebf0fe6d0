package io.fairgate.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.app.Ran;
import io.fairgate.app.policy.PolicyFolder;
import io.fairgate.decision.Engine;
import io.fairgate.decision.Evaluation;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.state.StateBytes;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.runtime.edge.Edge;
import io.fairgate.runtime.edge.Intake;
import io.fairgate.runtime.edge.OpenOrder;
import io.fairgate.runtime.edge.Refusal;
import io.fairgate.simulator.market.Marketplace;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Two engines see the same marketplace; one of them judges every order three times.
class JudgingChangesNothingTest {
  private int judged;

  @Test
  void anOrderThatIsJudgedAgainIsJudgedTheSameAndLeavesTheSameState() throws IOException {
    Policy policy = PolicyFolder.load(Ran.inTree("policy"));
    var once = new Engine(policy);
    var often = new Engine(policy);
    Intake intake =
        new Intake() {
          @Override
          public void admitted(Event event, int order, List<OpenOrder> open) {
            if (event instanceof OrderPlaced) {
              byte[] first = once.judge(event).record();
              for (int i = 0; i < 3; i++) {
                Evaluation again = often.judge(event);
                assertArrayEquals(first, again.record(), event.head().id());
              }
              judged++;
            }
            once.apply(event);
            often.apply(event);
          }

          @Override
          public void refused(Event event, Refusal refusal) {}
        };
    var edge =
        new Edge(
            new Identities(new Keyring("a secret of thirty-two characters".getBytes(UTF_8))),
            policy.limits().latenessMillis());
    Marketplace.of(5, 2_000, Set.of()).forEach(event -> edge.submit(event, intake));
    edge.end(intake);
    assertTrue(judged > 1_900, () -> judged + " orders were judged");
    assertEquals(new StateBytes(once.states()).hash(), new StateBytes(often.states()).hash());
  }
}
