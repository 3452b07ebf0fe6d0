package io.fairgate.postgres.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.SharedServer;
import io.fairgate.postgres.access.PostgresApiKeys;
import io.fairgate.postgres.access.PostgresMarketplaces;
import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.outbox.PostgresOutbox;
import io.fairgate.runtime.access.ApiKey;
import io.fairgate.runtime.access.Marketplace;
import io.fairgate.runtime.access.Scope;
import io.fairgate.runtime.outbox.Attempt;
import io.fairgate.runtime.outbox.DeadLetter;
import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may ask, and who wants to be told, comes back with a backup.
class AccessBackupPostgresTest {
  private static final ApiKey KEY =
      new ApiKey("north1", "northwind", "shop", Set.of(Scope.READ), new byte[32], 1, 2, 3);
  private static final Marketplace NORTHWIND = Marketplace.of("northwind", 1);
  private static final Endpoint ENDPOINT =
      new Endpoint("ep_1", "northwind", "https://a.example", Set.of(), List.of("secret"), true);
  private static final Attempt WAITS = new Attempt("ep_1", "msg_a", 3, 1, 100, "answered 500");
  private static final DeadLetter DEAD = new DeadLetter("ep_1", "msg_b", 2, 9, 200, "timed out");

  @TempDir Path folder;

  @Test
  void keysMarketplacesAndTheOutboxComeBack() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path backup = folder.resolve("backup");
    try (Database source = SharedServer.fresh()) {
      new PostgresApiKeys(source).add(KEY);
      new PostgresMarketplaces(source).put(NORTHWIND);
      var outbox = new PostgresOutbox(source);
      outbox.put(ENDPOINT, 7);
      outbox.retry(WAITS);
      outbox.bury(DEAD);
      Backup.write(source.address(), backup, data, List.of());
    }
    DatabaseAddress target = SharedServer.empty();
    Restore.into(target, backup, data);
    try (Database restored = Database.open(target)) {
      assertEquals(List.of(KEY), new PostgresApiKeys(restored).of("northwind"));
      assertEquals(List.of(NORTHWIND), new PostgresMarketplaces(restored).all());
      var outbox = new PostgresOutbox(restored);
      assertEquals(List.of(ENDPOINT), outbox.endpoints());
      assertEquals(Progress.from(7), outbox.progress("ep_1"));
      assertEquals(List.of(WAITS), outbox.due("ep_1", 100, 10));
      assertEquals(List.of(DEAD), outbox.dead("ep_1", 0, 10));
    }
  }
}
