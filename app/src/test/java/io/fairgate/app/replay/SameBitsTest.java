package io.fairgate.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.app.Ran;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same input and policy give the same decisions and the same state, however they are run.
class SameBitsTest {
  private static final Pattern HASH =
      Pattern.compile("\"(?:policy|decisions|state)Hash\":\"[0-9a-f]{64}\"");

  @TempDir static Path folder;

  private static String plain = "";

  @BeforeAll
  static void generate() {
    Ran ran = Ran.command("generate", "--seed", "11", "--orders", "3000", "--out", market());
    assertEquals(0, ran.exit(), ran.err());
    plain = hashes();
    assertEquals(3, plain.lines().count(), plain);
  }

  @Test
  void onTwoThreads() {
    assertEquals(plain, hashes("--threads", "2"));
  }

  @Test
  void withStateWrittenOutAndReadBackOnTheWay() {
    assertEquals(plain, hashes("--snapshot-at", "1500"));
  }

  @Test
  void withAnotherPolicyBesideIt() {
    assertEquals(
        plain,
        hashes("--against", Ran.inTree("policy"))
            .lines()
            .distinct()
            .limit(3)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void whereverTheMachineStands() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String[] place :
          List.of(
              new String[] {"tr-TR", "Europe/Istanbul"},
              new String[] {"ar-EG-u-nu-arab", "Africa/Cairo"},
              new String[] {"hi-IN-u-nu-deva", "Pacific/Kiritimati"})) {
        Locale.setDefault(Locale.forLanguageTag(place[0]));
        TimeZone.setDefault(TimeZone.getTimeZone(place[1]));
        assertEquals(plain, hashes(), place[0]);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anotherSeedGivesOtherDecisions() {
    String other = folder.resolve("other.jsonl").toString();
    assertEquals(
        0, Ran.command("generate", "--seed", "12", "--orders", "3000", "--out", other).exit());
    assertTrue(!plain.equals(hashesOf(other)));
  }

  private static String market() {
    return folder.resolve("market.jsonl.gz").toString();
  }

  private static String hashes(String... more) {
    return hashesOf(market(), more);
  }

  private static String hashesOf(String input, String... more) {
    var arguments =
        new ArrayList<>(
            List.of(
                "replay",
                "--input",
                input,
                "--format",
                "fairgate",
                "--policy",
                Ran.inTree("policy"),
                "--json"));
    arguments.addAll(List.of(more));
    Ran ran = Ran.command(arguments.toArray(String[]::new));
    assertEquals(0, ran.exit(), ran.err());
    return HASH.matcher(ran.out())
        .results()
        .map(found -> found.group())
        .collect(Collectors.joining("\n"));
  }
}
