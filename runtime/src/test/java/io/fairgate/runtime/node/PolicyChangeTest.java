package io.fairgate.runtime.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.journal.InMemoryJournal;
import io.fairgate.runtime.journal.InMemorySnapshots;
import io.fairgate.runtime.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyChangeTest {
  private static final String LIST = "lists/high_risk_destinations.yaml";

  private static Map<String, String> files() throws IOException {
    Path root = Path.of(System.getProperty("fairgate.root", "..")).resolve("policy");
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file, UTF_8));
      }
    }
    return files;
  }

  private static Node start(Journal journal, Map<String, String> files) {
    return Node.start(
        journal,
        new InMemorySnapshots(),
        PolicyText.of(files),
        () -> new Identities(new Keyring("a secret of thirty-two bytes, no more".getBytes(UTF_8))),
        NodeLimits.DEFAULT,
        Clock.SYSTEM,
        new Random(1),
        position -> {});
  }

  /// A remark at the end of a file is another text, and so another policy.
  private static Map<String, String> edited(Map<String, String> files, String file, String by) {
    Map<String, String> edited = new TreeMap<>(files);
    edited.merge(file, "# " + by + "\n", String::concat);
    return edited;
  }

  @Test
  void editsOfListsStandWhenTheNodeStartsAgainFromTheSameFolder() throws Exception {
    Map<String, String> folder = files();
    var journal = new InMemoryJournal();
    String changed;
    try (Node node = start(journal, folder)) {
      node.change(PolicyText.of(edited(folder, LIST, "one"))).get();
      node.change(PolicyText.of(edited(folder, LIST, "two"))).get();
      changed = node.policy().policy().hash();
    }
    try (Node again = start(journal, folder)) {
      assertEquals(changed, again.policy().policy().hash());
      assertEquals(3, again.durable());
    }
  }

  @Test
  void anotherFolderComesIntoForceInsteadOfTheEdits() throws Exception {
    Map<String, String> folder = files();
    var journal = new InMemoryJournal();
    try (Node node = start(journal, folder)) {
      node.change(PolicyText.of(edited(folder, LIST, "one"))).get();
    }
    Map<String, String> next = edited(folder, "policy.yaml", "next year");
    try (Node again = start(journal, next)) {
      assertEquals(PolicyText.of(next).policy().hash(), again.policy().policy().hash());
      assertNotEquals(PolicyText.of(folder).policy().hash(), again.policy().policy().hash());
      assertEquals(3, again.durable());
    }
  }
}
