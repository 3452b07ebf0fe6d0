package io.fairgate.simulator.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.marketplace.event.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What `docs/generator.md` says of the campaigns is so.
class GeneratorDocTest {
  private static final Pattern ROW = Pattern.compile("\\| `(a\\d+-[a-z-]+)` \\| ([0-9.]+) % \\|.*");
  private static final int ORDERS = 60_000;

  @Test
  void theDocumentHasEachCampaignWithAboutItsShare() throws IOException {
    Map<String, Double> said = shares();
    assertEquals(Marketplace.campaigns(), List.copyOf(said.keySet()));
    var counts = new HashMap<String, Integer>();
    Marketplace.of(3, ORDERS, Set.of())
        .forEach(event -> {
          if (event instanceof Labelled label) {
            counts.merge(label.campaign(), 1, Integer::sum);
          }
        });
    said.forEach((name, percent) -> {
      double is = 100.0 * counts.getOrDefault(name, 0) / ORDERS;
      assertTrue(is > percent / 2 && is < percent * 2, name + " is " + is + " %");
    });
  }

  private static Map<String, Double> shares() throws IOException {
    Path root = Path.of(System.getProperty("fairgate.root"));
    var shares = new LinkedHashMap<String, Double>();
    for (String line : Files.readAllLines(root.resolve("docs/generator.md"))) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        shares.put(row.group(1), Double.parseDouble(row.group(2)));
      }
    }
    return shares;
  }
}
