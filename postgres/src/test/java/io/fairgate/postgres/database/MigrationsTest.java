package io.fairgate.postgres.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The migrations that come with this program.
class MigrationsTest {
  @Test
  void versionsAreCountedFromOneToTheNewest() throws IOException {
    Path folder = Path.of("target/classes", Migrations.FOLDER);
    try (Stream<Path> files = Files.list(folder)) {
      List<Integer> versions =
          files
              .map(file -> file.getFileName().toString())
              .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
              .sorted()
              .toList();
      assertEquals(IntStream.rangeClosed(1, Migrations.NEWEST).boxed().toList(), versions);
    }
  }
}
