package io.fairgate.benchmarks.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.fairgate.benchmarks.workload.Workload.Comparison;
import io.fairgate.benchmarks.workload.Workload.Rule;
import io.fairgate.decision.policy.yaml.Loaded;
import io.fairgate.decision.policy.yaml.PolicyLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTextTest {
  private static final Rule RULE =
      new Rule(
          7,
          "(v0 >= 2 || v30 > 500) && v31 != v32",
          List.of(
              new Comparison(0, 1, 2, -1),
              new Comparison(30, 0, 500, -1),
              new Comparison(31, 3, 1, 32)));

  @Test
  void aRuleOfTheLimitIsWrittenOverOurNames() {
    assertEquals(
        "(buyer_orders_1m >= 2 || order_value > 500) && order_ship_region != order_bill_region",
        PolicyText.condition(RULE));
  }

  @Test
  void theFilesAreAPolicyOfThirtyFeatures() {
    var loaded =
        assertInstanceOf(Loaded.Ok.class, PolicyLoader.load(PolicyText.files(List.of(RULE))));
    assertEquals(Workload.FEATURES, loaded.policy().features().size());
    assertEquals(
        PolicyText.names(), loaded.policy().features().stream().map(f -> f.name()).toList());
    assertEquals("workload-00007", loaded.policy().rules().get(0).id());
  }
}
