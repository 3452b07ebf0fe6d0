package io.fairgate.app.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.app.Ran;
import io.fairgate.app.policy.PolicyFolder;
import io.fairgate.decision.policy.yaml.Loaded;
import io.fairgate.decision.policy.yaml.PolicyLoader;
import org.junit.jupiter.api.Test;

class FitCommandTest {
  private static final String MARKET =
      Ran.command("generate", "--seed", "3", "--orders", "1500").out();

  private static Ran fit(String market) {
    return Ran.withInput(market, "fit", "--input", "-", "--policy", Ran.inTree("policy"));
  }

  @Test
  void whatItPrintsIsPartOfAPolicyThatLoads() {
    Ran ran = fit(MARKET);
    assertEquals(0, ran.exit(), ran.err());
    var files = PolicyFolder.read(Ran.inTree("policy"));
    files.put("priors.yaml", ran.out());
    var loaded = PolicyLoader.load(files);
    assertTrue(loaded instanceof Loaded.Ok, loaded.toString());
    if (loaded instanceof Loaded.Ok ok) {
      double usual = StrictMath.exp(ok.policy().priors().valueMeanLog());
      assertTrue(usual > 1_000 && usual < 20_000, "usual value in cents: " + usual);
    }
  }

  @Test
  void theSameEventsFitTheSame() {
    assertEquals(fit(MARKET).out(), fit(MARKET).out());
  }

  @Test
  void tooFewBuyersAreRefused() {
    Ran ran = fit(MARKET.lines().limit(40).reduce("", (a, b) -> a + b + "\n"));
    assertEquals(3, ran.exit());
    assertTrue(ran.err().contains("buyers who came again"), ran.err());
  }
}
