package io.fairgate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.app.keep.Secret;
import io.fairgate.app.terminal.Exit;
import io.fairgate.app.terminal.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  @TempDir Path folder;

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("fairgate.conf"), text).toString();
  }

  @Test
  void anOptionStandsBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
    String file = file("port: 1\nhost: file\ndata: /file # where it lies\n");
    Map<String, String> environment = Map.of("FAIRGATE_PORT", "2", "FAIRGATE_HOST", "given");
    var configuration = Configuration.of(Map.of(Setting.PORT, "3"), environment, file);
    assertEquals(3, configuration.whole(Setting.PORT));
    assertEquals("given", configuration.text(Setting.HOST));
    assertEquals("/file", configuration.text(Setting.DATA));
    assertEquals("250000", configuration.text(Setting.SNAPSHOT_EVERY));
  }

  @Test
  void everyFaultIsToldAtOnceWithAdvice() throws IOException {
    String file = file("prot: 7070\nport: 70000\nhost\nline-max: 7\nline-max: 8\n");
    Map<String, String> environment =
        Map.of("FAIRGATE_POLCY", "x", "FAIRGATE_ALLOW_UNSAFE_STORAGE", "yes");
    Stop stop = assertThrows(Stop.class, () -> Configuration.of(Map.of(), environment, file));
    assertEquals(Exit.USAGE, stop.exit());
    assertEquals(
        """
        F:1: the key 'prot' is not known; did you mean port?
        F:2: port must be 0 to 65535; 0 picks a free one
        F:3: write key: value, got no colon
        F:5: line-max is set twice
        FAIRGATE_ALLOW_UNSAFE_STORAGE: allow-unsafe-storage must be true or false
        the environment variable FAIRGATE_POLCY is not known; did you mean FAIRGATE_POLICY?\
        """
            .replace("F:", file + ":"),
        stop.text());
  }

  @Test
  void webhooksGoToPortsThatAreNamedOneByOne() {
    var strict = Configuration.of(Map.of(), Map.of(), null);
    assertEquals(Set.of(), strict.ports(Setting.WEBHOOK_PORTS));
    assertFalse(strict.isSet(Setting.WEBHOOK_ALLOW_PRIVATE));
    var named = Configuration.of(Map.of(Setting.WEBHOOK_PORTS, "8443, 9443"), Map.of(), null);
    assertEquals(Set.of(8443, 9443), named.ports(Setting.WEBHOOK_PORTS));
    for (String wrong : List.of("0", "8443,", "https", "70000", "1,".repeat(16) + "1")) {
      Stop stop =
          assertThrows(
              Stop.class,
              () -> Configuration.of(Map.of(Setting.WEBHOOK_PORTS, wrong), Map.of(), null));
      assertEquals(
          "--webhook-ports: webhook-ports must be up to 16 ports from 1 to 65535, with commas"
              + " between them",
          stop.text());
    }
  }

  @Test
  void theLaunchersOwnVariablesAreNoSettings() {
    Map<String, String> environment =
        Map.of("FAIRGATE_JAVA_OPTS", "-Xmx1g", "FAIRGATE_ADMIN_KEY", "x", "PATH", "/bin");
    assertEquals(7070, Configuration.of(Map.of(), environment, null).whole(Setting.PORT));
  }

  @Test
  void theDocumentHasARowForEverySetting() throws IOException {
    Path document =
        Path.of(System.getProperty("fairgate.root", "..")).resolve("docs/configuration.md");
    List<String> documented =
        Files.readAllLines(document, UTF_8).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split(" \\| ", -1))
            .map(cells -> cells[0].substring(2) + " | " + cells[1] + " | " + cells[2])
            .toList();
    var expected = new ArrayList<String>();
    for (Setting setting : Setting.values()) {
      String unlessGiven =
          setting.unlessGiven().isEmpty() ? "none" : "`" + setting.unlessGiven() + "`";
      expected.add("`" + setting.key() + "` | `" + setting.variable() + "` | " + unlessGiven);
    }
    assertEquals(expected, documented);
  }

  @Test
  void aSecretIsMadeOnceAndKeptFromOthers() throws IOException {
    Path file = folder.resolve("new/secret");
    byte[] made = Secret.in(file);
    assertEquals(32, made.length);
    org.junit.jupiter.api.Assertions.assertArrayEquals(made, Secret.in(file));
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    Stop stop = assertThrows(Stop.class, () -> Secret.in(file));
    assertTrue(stop.text().endsWith("chmod 600 " + file));
  }
}
