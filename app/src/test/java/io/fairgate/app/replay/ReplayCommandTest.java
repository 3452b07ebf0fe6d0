package io.fairgate.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.app.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  private static final String MARKET =
      Ran.command("generate", "--seed", "5", "--orders", "400").out();

  private static final Pattern NUMBERS =
      Pattern.compile("(\"(?:seconds|ordersPerSecond|cpuMicrosPerOrder)\"):[0-9.E-]+");

  private static Ran replay(String... more) {
    return replayOf(MARKET, more);
  }

  private static Ran replayOf(String market, String... more) {
    var arguments =
        new ArrayList<>(List.of("replay", "--input", "-", "--policy", Ran.inTree("policy")));
    arguments.addAll(List.of(more));
    return Ran.withInput(market, arguments.toArray(String[]::new));
  }

  private static String timeless(Ran ran) {
    assertEquals(0, ran.exit(), ran.err());
    return NUMBERS.matcher(ran.out()).replaceAll("$1");
  }

  private static String member(String json, String name) {
    Matcher found = Pattern.compile('"' + name + "\":\"?([^,\"}]*)").matcher(json);
    assertTrue(found.find(), name + " in " + json);
    return found.group(1);
  }

  @Test
  void jsonIsOneObjectWithEveryKey() {
    String json = timeless(replay("--json"));
    assertEquals(1, json.lines().count());
    String hash = "\"[0-9a-f]{64}\"";
    String shape =
        "\\{\"orders\":400,\"events\":\\d+,\"late\":0,\"duplicates\":0,\"refused\":0,"
            + "\"outcomes\":\\{\"approve\":\\d+,\"challenge\":\\d+,\"review\":\\d+,\"close\":\\d+},"
            + "\"reasons\":\\{(\"[a-z_.]+\":\\d+,?)+},"
            + "\"labels\":\\{\"precision\":[0-9.]+,\"recall\":[0-9.]+,\"insultRate\":[0-9.E-]+,"
            + "\"caughtMinor\":\\d+,\"missedMinor\":\\d+,.*},"
            + "\"campaigns\":\\{\"[a-z0-9-]+\":\\{\"orders\":\\d+,\"caught\":\\d+,.*},"
            + "\"seconds\",\"ordersPerSecond\",\"cpuMicrosPerOrder\",\"policyHash\":"
            + hash
            + ",\"decisionsHash\":"
            + hash
            + ",\"stateHash\":"
            + hash
            + ",.*}\n";
    assertTrue(Pattern.matches(shape, json), json);
  }

  @Test
  void threadsAndSnapshotsChangeNothing() {
    String one = timeless(replay("--json", "--threads", "1"));
    assertEquals(one, timeless(replay("--json", "--threads", "2")));
    assertEquals(one, timeless(replay("--json", "--snapshot-at", "150")));
    assertEquals(one, timeless(replay("--json", "--snapshot-at", "400", "--threads", "1")));
  }

  @Test
  void decisionsAndFeaturesAreWrittenAndTheHashIsTheFiles(@TempDir Path folder)
      throws IOException, NoSuchAlgorithmException {
    String json = timeless(replay("--json", "--out", folder.resolve("out").toString()));
    byte[] decisions = Files.readAllBytes(folder.resolve("out/decisions.jsonl"));
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(decisions));
    assertEquals(member(json, "decisionsHash"), hash);
    List<String> features = Files.readAllLines(folder.resolve("out/features.csv"));
    assertEquals(401, features.size());
    int columns = features.getFirst().split(",").length;
    assertTrue(features.getFirst().startsWith("orderId,") && columns > 5, features.getFirst());
    features.forEach(row -> assertEquals(columns, row.split(",").length, row));
  }

  @Test
  void gzippedInputGivesTheSame(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("market");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(MARKET.getBytes(StandardCharsets.UTF_8));
    }
    Ran zipped =
        Ran.command(
            "replay", "--json", "--input", file.toString(), "--policy", Ran.inTree("policy"));
    assertEquals(timeless(replay("--json")), timeless(zipped));
  }

  @Test
  void duplicatesAndLinesThatAreNoEventsAreCounted() {
    Ran ran = replayOf(MARKET + MARKET + "{\"type\":\"nonsense\"}\n", "--json");
    String json = timeless(ran);
    assertEquals("" + MARKET.lines().count(), member(json, "duplicates"));
    assertEquals("1", member(json, "refused"));
    assertTrue(ran.err().contains("refused: line "), ran.err());
    assertEquals(
        member(timeless(replay("--json")), "decisionsHash"), member(json, "decisionsHash"));
  }

  @Test
  void aRuleCanBeLeftOutAndComparedWith() {
    String policy = Ran.inTree("policy");
    String json =
        timeless(
            replay("--json", "--without", "an-item-that-is-out-of-stock", "--against", policy));
    assertNotEquals("0", member(json.substring(json.indexOf("newlyClosed")), "orders"));
    String same = timeless(replay("--json", "--against", policy));
    assertTrue(same.contains("\"newlyClosed\":{\"orders\":0,"), same);
    assertEquals(2, replay("--without", "no-such-rule").exit());
  }

  @Test
  void tablesAreReadable() {
    Ran ran = replay("--train-share", "0.7");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().contains("\nOutcomes\n  approve"), ran.out());
    assertTrue(ran.out().contains("Against the labels, to test\n"), ran.out());
  }

  @Test
  void withoutLabelsThereIsNothingToMeasure() {
    String market =
        MARKET
            .lines()
            .filter(line -> !line.contains("\"label\""))
            .reduce("", (a, b) -> a + b + "\n");
    String json = timeless(replayOf(market, "--json"));
    assertTrue(json.contains("\"labels\":null,\"campaigns\":null,"), json);
  }

  @Test
  void exitCodesSayWhatHappened(@TempDir Path folder) throws IOException {
    String policy = Ran.inTree("policy");
    assertEquals(2, Ran.command("replay").exit());
    assertEquals(2, replay("--threads", "0").exit());
    assertEquals(2, replay("--format", "nonsense").exit());
    assertEquals(2, replay("--train-share", "1.5").exit());
    assertEquals(3, Ran.command("replay", "--input", "nowhere", "--policy", policy).exit());
    assertEquals(3, replayOf("no events\nat all\n").exit());
    assertEquals(3, replayOf("").exit());
    Files.writeString(folder.resolve("policy.yaml"), "name: x\ncurrency: euros\n");
    Ran faulty = Ran.withInput(MARKET, "replay", "--input", "-", "--policy", folder.toString());
    assertEquals(3, faulty.exit());
    assertTrue(faulty.err().contains("policy.yaml:2:"), faulty.err());
    Ran unwritable = replay("--out", folder.resolve("policy.yaml").toString());
    assertEquals(4, unwritable.exit(), unwritable.err());
  }

  @Test
  void helpHasExamples() {
    Ran ran = Ran.command("replay", "--help");
    assertEquals(0, ran.exit());
    assertTrue(ran.out().contains("Examples:"), ran.out());
    assertTrue(ran.out().contains("online-retail"), ran.out());
  }
}
