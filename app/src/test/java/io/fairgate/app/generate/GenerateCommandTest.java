package io.fairgate.app.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.app.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  @Test
  void theSameSeedGivesTheSameBytes(@TempDir Path folder) throws IOException {
    String file = folder.resolve("market.jsonl.gz").toString();
    Ran first = Ran.command("generate", "--seed", "7", "--orders", "60");
    Ran zipped = Ran.command("generate", "--seed", "7", "--orders", "60", "--out", file);
    assertEquals(0, first.exit(), first.err());
    assertEquals("", zipped.out());
    try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(file)))) {
      assertEquals(first.out(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertNotEquals(first.out(), Ran.command("generate", "--seed", "8", "--orders", "60").out());
    long orders =
        first.out().lines().filter(line -> line.startsWith("{\"type\":\"order.placed\"")).count();
    assertTrue(orders >= 60, "orders: " + orders);
  }

  @Test
  void campaignsAreNamed() {
    Ran list = Ran.command("generate", "--list-campaigns");
    assertEquals(11, list.out().lines().count());
    Ran unknown =
        Ran.command("generate", "--seed", "7", "--orders", "60", "--campaign", "nonsense");
    assertEquals(2, unknown.exit());
    assertTrue(unknown.err().contains("a1-coupon-reuse"), unknown.err());
  }

  @Test
  void whatIsMissingIsSaid() {
    Ran ran = Ran.command("generate", "--seed", "7");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("--orders"), ran.err());
    assertEquals(
        4, Ran.command("generate", "--seed", "7", "--orders", "9", "--out", "no/folder/x").exit());
  }
}
