package io.fairgate.decision.policy.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Hits;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.PolicyFault;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PolicyLoaderTest {
  private static final long DAY = 86_400_000L;

  private static Policy load(Map<String, String> files) {
    return switch (PolicyLoader.load(files)) {
      case Loaded.Ok ok -> ok.policy();
      case Loaded.Refused refused -> throw new AssertionError(FaultText.of(refused.faults()));
    };
  }

  private static List<PolicyFault> faults(Map<String, String> files) {
    return switch (PolicyLoader.load(files)) {
      case Loaded.Ok ok -> throw new AssertionError("accepted");
      case Loaded.Refused refused -> refused.faults();
    };
  }

  private static Map<String, String> base() {
    return PolicyFiles.baseWith(Map.of());
  }

  @Test
  void featuresStandInTheOrderOfTheirFilesAndTakeTheSlotsBehindTheFields() {
    Policy policy = load(base());
    assertEquals(
        List.of(
            "buyer_checkouts_1h",
            "buyer_spend_30d",
            "buyer_value_surprise",
            "card_orders_1h",
            "card_buyers_1h"),
        policy.features().stream().map(FeatureSpec::name).toList());
    int ints = Fields.slots(CelType.INT);
    assertEquals(ints, policy.scope().find("buyer_checkouts_1h").orElseThrow().slot());
    assertEquals(ints + 3, policy.scope().find("card_buyers_1h").orElseThrow().slot());
    assertEquals(
        Fields.slots(CelType.DOUBLE),
        policy.scope().find("buyer_value_surprise").orElseThrow().slot());
  }

  @Test
  void rulesStandInTheOrderOfTheirIdsAndAreAskedAtTheirEvents() {
    Policy policy = load(base());
    assertEquals(
        List.of("a-burst-of-checkouts", "a-card-on-many-accounts", "a-cleared-buyer"),
        policy.rules().stream().map(rule -> rule.id()).toList());
    assertEquals("A card on many accounts", policy.rules().get(1).title());
    assertEquals(3, asked(policy, "order.placed").rules().length);
    assertEquals(0, asked(policy, "payment.declined").rules().length);
  }

  @Test
  void theHashNamesTheTextWhateverTheOrderInWhichItComes() {
    Map<String, String> backwards = new LinkedHashMap<>();
    new TreeMap<>(base()).descendingMap().forEach(backwards::put);
    String hash = load(base()).hash();
    assertEquals(hash, load(backwards).hash());
    assertTrue(hash.matches("[0-9a-f]{64}"), hash);
    Map<String, String> other = base();
    other.put("README.md", "What this policy is for.");
    assertNotEquals(hash, load(other).hash());
  }

  @Test
  void aTextWithAByteOrderMarkAndWindowsLineEndsReadsTheSame() {
    Map<String, String> files = new HashMap<>();
    base().forEach((path, text) -> files.put(path, "\uFEFF" + text.replace("\n", "\r\n")));
    assertEquals(load(base()).features().size(), load(files).features().size());
    files.put("rules/a-burst.yaml", "\uFEFF# soon\r\nwhen: card_buyer_1h > 3\r\n");
    assertEquals(2, faults(files).get(0).place().line());
    assertEquals("when: card_buyer_1h > 3", faults(files).get(0).snippet());
  }

  @Test
  void anEntryOfAListHoldsUntilItsDay() {
    Policy policy = load(base());
    long end = Instant.parse("2027-01-01T00:00:00Z").toEpochMilli();
    assertEquals(List.of(2), trusted(policy, end - 1));
    assertEquals(List.of(), trusted(policy, end));
  }

  private static Policy.Asked asked(Policy policy, String event) {
    return Objects.requireNonNull(policy.asked().get(event));
  }

  private static List<Integer> trusted(Policy policy, long nowMillis) {
    var values = new Values(policy.scope());
    values.nowMillis = nowMillis;
    values.strings[Fields.ORDER_EMAIL_DOMAIN] = "example.org";
    var hits = new Hits(policy.rules().size());
    asked(policy, "order.placed").predicates().evaluate(values, hits);
    return Arrays.stream(hits.fired).limit(hits.firedCount).boxed().toList();
  }

  @Test
  void withoutPriorsThoseOfAGeneralShopHold() {
    assertEquals(180, load(base()).priors().halfLifeDays());
    Map<String, String> files = base();
    files.put("priors.yaml", "half_life_days: 90\nvalue: {mean_log: 9}\n");
    assertEquals(90, load(files).priors().halfLifeDays());
    assertEquals(9, load(files).priors().valueMeanLog());
    assertEquals(0.8, load(files).priors().paceShape());
  }

  @Test
  void limitsAreReadWithTheirUnits() {
    Map<String, String> files = base();
    files.put(
        "policy.yaml", "name: base\ncurrency: EUR\nlimits: {lateness: 1d, exact_events: 100}\n");
    assertEquals(DAY, load(files).limits().latenessMillis());
    assertEquals(100, load(files).limits().exactEvents());
    assertEquals(4_096, load(files).limits().exactDistinct());
  }

  @Test
  void aFolderWithoutAPolicySaysSo() {
    List<PolicyFault> faults = faults(Map.of("README.md", "hello"));
    assertEquals("policy.yaml", faults.get(0).place().file());
    assertTrue(faults.get(0).advice().contains("right folder"));
  }

  @Test
  void tooManyFaultsAreCountedAndNotListed() {
    Map<String, String> files = base();
    var text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append("f").append(i).append(": {entity: cart}\n");
    }
    files.put("features/more.yaml", text.toString());
    List<PolicyFault> faults = faults(files);
    assertEquals(Bounds.FAULTS_MAX + 1, faults.size());
    assertTrue(faults.get(Bounds.FAULTS_MAX).message().startsWith("and "));
  }

  @Test
  void aKindOfEntityKeepsABoundedNumberOfDifferentEvents() {
    Map<String, String> files = base();
    var text = new StringBuilder();
    for (int i = 0; i < TableBounds.SERIES_MAX; i++) {
      text.append("f").append(i).append(": {entity: card, aggregate: count, window: 1d, ");
      text.append("where: order_value > ").append(i).append("}\n");
    }
    files.put("features/more.yaml", text.toString());
    List<PolicyFault> faults = faults(files);
    assertEquals(1, faults.size());
    assertEquals(TableBounds.ADVICE, faults.get(0).advice());
  }

  @Test
  void aFileThatIsTooLongIsRefusedUnread() {
    Map<String, String> files = base();
    files.put("features/more.yaml", "#".repeat(Bounds.FILE_CHARACTERS_MAX + 1));
    assertTrue(faults(files).get(0).message().startsWith("a file of"));
  }
}
