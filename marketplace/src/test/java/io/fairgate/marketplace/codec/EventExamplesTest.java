package io.fairgate.marketplace.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.marketplace.codec.EventJson.Parsed;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each file `events/X.json` is an event as someone sends it; `X.golden` beside it says what
/// becomes of it: its canonical line, its keys, its bytes. `-Dfairgate.golden=write` writes them
/// anew.
class EventExamplesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("fairgate.root", ".."), "marketplace/src/test/resources/events");

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Event parse(Path file) throws IOException {
    return assertInstanceOf(
            Parsed.Ok.class, EventJson.parse(Files.readString(file)), file.toString())
        .event();
  }

  private static byte[] secret() {
    var secret = new byte[32];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) i;
    }
    return secret;
  }

  private static String outcome(Event submitted) {
    Event event = new Identities(new Keyring(secret())).identify(submitted);
    byte[] bytes = EventBytes.encode(event);
    assertEquals(event, EventBytes.decode(bytes));
    return """
    %s
    %s
    %s
    """
        .formatted(
            EventJson.write(event),
            event.keys().toString().replace("EntityKey", "\n  ").replace("], ", "]"),
            HexFormat.of().formatHex(bytes).replaceAll("(.{96})", "$1\n"));
  }

  @TestFactory
  Stream<DynamicTest> eachExampleBecomesWhatItsGoldenFileSays() throws IOException {
    return examples().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file.getFileName().toString(),
                () -> {
                  String outcome = outcome(parse(file));
                  Path golden =
                      file.resolveSibling(
                          file.getFileName().toString().replace(".json", ".golden"));
                  if ("write".equals(System.getProperty("fairgate.golden"))) {
                    Files.writeString(golden, outcome);
                  }
                  assertEquals(Files.readString(golden), outcome);
                }));
  }

  @Test
  void everyTypeOfEventHasAnExample() throws IOException {
    var types = EnumSet.noneOf(EventType.class);
    for (Path file : examples()) {
      types.add(EventType.of(parse(file)));
    }
    assertEquals(EnumSet.allOf(EventType.class), types);
  }

  @Test
  void aCanonicalLineIsItsOwnCanonicalLine() throws IOException {
    for (Path file : examples()) {
      Event event = parse(file);
      String line = EventJson.write(event);
      var again = assertInstanceOf(Parsed.Ok.class, EventJson.parse(line), line);
      assertEquals(event, again.event());
      assertEquals(line, EventJson.write(again.event()));
      assertTrue(line.indexOf('\n') < 0);
    }
  }
}
