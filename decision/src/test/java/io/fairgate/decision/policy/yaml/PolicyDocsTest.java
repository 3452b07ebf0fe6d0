package io.fairgate.decision.policy.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.decision.cel.CelCompiler;
import io.fairgate.decision.cel.Checked;
import io.fairgate.decision.cel.Outcome;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.BuyerFact;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.policy.Effect;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.Limits;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.PolicyLists;
import io.fairgate.decision.policy.Priors;
import io.fairgate.decision.policy.Trigger;
import io.fairgate.marketplace.EntityKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds docs/policy to what the loader does: its examples are loaded, its tables are complete.
class PolicyDocsTest {
  private static final Path DOCS = PolicyFiles.root().resolve("docs/policy");
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml\\n# (\\S+\\.yaml)\\n(.*?)```", Pattern.DOTALL);

  @Test
  void everyExampleIsLoaded() throws IOException {
    List<Path> docs;
    try (Stream<Path> paths = Files.list(DOCS)) {
      docs = paths.filter(path -> path.toString().endsWith(".md")).sorted().toList();
    }
    int examples = 0;
    for (Path doc : docs) {
      Map<String, String> files = new LinkedHashMap<>();
      Matcher example = EXAMPLE.matcher(Files.readString(doc));
      while (example.find()) {
        files.put(example.group(1), example.group(2));
      }
      policy(PolicyFiles.baseWith(files));
      examples += files.size();
    }
    assertTrue(examples >= 12, () -> "too few examples were found");
  }

  private static Policy policy(Map<String, String> files) {
    return switch (PolicyLoader.load(files)) {
      case Loaded.Ok ok -> ok.policy();
      case Loaded.Refused refused -> throw new AssertionError(FaultText.of(refused.faults()));
    };
  }

  @Test
  void everyWordOfAPolicyStandsInItsTable() {
    assertEquals(words(FeatureSpec.Aggregate.values()), column("features.md", "aggregate"));
    assertEquals(words(EntityKind.values()), column("features.md", "kind"));
    assertEquals(words(FeatureSpec.Respect.values()), column("features.md", "baseline"));
    assertEquals(words(FeatureSpec.Question.values()), column("features.md", "claims"));
    assertEquals(RuleReader.KEYS, sorted(column("rules.md", "key"), RuleReader.KEYS));
    assertEquals(words(Effect.values()), column("rules.md", "effect"));
    assertEquals(words(Change.values()), column("rules.md", "change"));
    assertEquals(EventType.judgedWritten(), column("rules.md", "on"));
    assertEquals(BuyerFact.names(List.of()), column("reasons.md", "field"));
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Words::of).toList();
  }

  private static List<String> sorted(List<String> got, List<String> order) {
    return got.stream().sorted((a, b) -> order.indexOf(a) - order.indexOf(b)).toList();
  }

  @Test
  void theDefaultsAreThoseThatHoldWithoutAWord() {
    Limits limits = Limits.DEFAULT;
    List<String> defaults = rows("README.md", "limit").stream().map(row -> row.get(1)).toList();
    assertEquals(
        List.of(
            Durations.written(limits.latenessMillis()),
            Integer.toString(limits.exactEvents()),
            Integer.toString(limits.exactDistinct()),
            Integer.toString(limits.buyersPerLink())),
        defaults);
    Matcher example = EXAMPLE.matcher(read("README.md"));
    String priors = "";
    while (example.find()) {
      priors = example.group(1).equals("priors.yaml") ? example.group(2) : priors;
    }
    Priors shown = policy(PolicyFiles.baseWith(Map.of("priors.yaml", priors))).priors();
    Priors same = policy(PolicyFiles.baseWith(Map.of())).priors();
    assertEquals(numbers(same), numbers(shown));
    assertTrue(priors.lines().count() > 12, priors);
  }

  private static List<Double> numbers(Priors priors) {
    return List.of(
        priors.valueMeanLog(),
        priors.valueSpreadLog(),
        priors.valueBuyerSpreadLog(),
        priors.valueStrength(),
        priors.paceShape(),
        priors.paceRateDays(),
        priors.hourStrength(),
        priors.destinationNewShare(),
        priors.destinationStrength(),
        priors.halfLifeDays());
  }

  @Test
  void theTableOfTriggersIsTheirLaw() {
    List<List<String>> rows = rows("reasons.md", "trigger");
    assertEquals(Trigger.values().length, rows.size());
    for (Trigger trigger : Trigger.values()) {
      List<String> row = rows.get(trigger.ordinal());
      assertEquals(trigger.name(), row.get(0));
      assertEquals(List.of(row.get(1)), trigger.families().stream().map(Words::of).toList());
      assertEquals(trigger.mayClose() ? "may" : "never", row.get(2), trigger.name());
      assertEquals(trigger.tellsFacts() ? "yes" : "a fixed text only", row.get(3), trigger.name());
    }
    for (String field : column("reasons.md", "field")) {
      String kind = BuyerFact.field(field).orElseThrow().name().toLowerCase(Locale.ROOT);
      assertTrue(read("reasons.md").contains("| `" + field + "` | " + kind + " |"), field);
    }
  }

  @Test
  void everyExampleOfAFunctionIsTrue() {
    Policy policy = policy(PolicyFiles.baseWith(Map.of()));
    var compiler = new CelCompiler(policy.scope(), new PolicyLists(policy.lists()));
    List<List<String>> rows = rows("expressions.md", "write");
    assertTrue(rows.size() >= 20);
    for (List<String> row : rows) {
      String text = row.get(1).replace("`", "");
      Checked checked = compiler.check(text);
      assertTrue(checked instanceof Checked.Ok, () -> text + ": " + checked);
      if (checked instanceof Checked.Ok(var expression)) {
        assertEquals(new Outcome.Bool(true), expression.evaluate(new Values(policy.scope())), text);
      }
    }
  }

  @Test
  void theTablesOfFieldsAndEventsAreTheirOwn() {
    var fields =
        new StringBuilder("| field | type | meaning | comes with |\n| --- | --- | --- | --- |\n");
    Fields.all()
        .forEach(field ->
            fields.append(
                "| `%s` | %s | %s | %s |\n"
                    .formatted(
                        field.name(),
                        field.variable().type().written(),
                        field.variable().doc(),
                        field.events().isEmpty()
                            ? "every event"
                            : Reach.bringing(field).substring(14))));
    section("features.md", "fields", fields.toString());
    var events =
        new StringBuilder("| event | touches | orders are judged at it |\n| --- | --- | --- |\n");
    for (EventType type : EventType.values()) {
      events.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  type.written(),
                  type.namesOrder() ? "all entities of its order" : Words.of(type.kinds()),
                  type.isJudged() ? "yes" : ""));
    }
    section("features.md", "events", events.toString());
  }

  /// Compares a part of a document between two comments, or writes it with
  /// `-Dfairgate.golden=write`.
  private static void section(String doc, String name, String wanted) {
    String text = read(doc);
    String begin = "<!-- " + name + " -->\n";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("<!-- end -->", from);
    assertFalse(from < begin.length() || to < 0, () -> doc + " has no section " + name);
    if ("write".equals(System.getProperty("fairgate.golden"))) {
      write(doc, text.substring(0, from) + wanted + text.substring(to));
    }
    assertEquals(wanted, read(doc).substring(from, read(doc).indexOf("<!-- end -->", from)));
  }

  @Test
  void everyErrorIsOneThatACaseShows() {
    if ("write".equals(System.getProperty("fairgate.golden"))) {
      write("errors.md", ErrorsPage.text());
    }
    assertEquals(ErrorsPage.text(), read("errors.md"));
  }

  private static List<String> column(String doc, String head) {
    return rows(doc, head).stream().map(row -> row.get(0).replace("`", "")).toList();
  }

  /// The rows of the first table whose first column has that head.
  private static List<List<String>> rows(String doc, String head) {
    List<List<String>> rows = new ArrayList<>();
    boolean in = false;
    for (String line : read(doc).lines().toList()) {
      if (line.startsWith("| " + head + " |")) {
        in = true;
      } else if (in && !line.startsWith("|")) {
        break;
      } else if (in && !line.startsWith("| ---")) {
        rows.add(
            Arrays.stream(line.substring(1).split("(?<!\\\\)\\|"))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList());
      }
    }
    assertFalse(rows.isEmpty(), () -> doc + " has no table of " + head);
    return rows;
  }

  private static String read(String doc) {
    try {
      return Files.readString(DOCS.resolve(doc));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String doc, String text) {
    try {
      Files.writeString(DOCS.resolve(doc), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
