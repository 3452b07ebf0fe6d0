package io.fairgate.postgres.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.postgres.SharedServer;
import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.database.Sql;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.outbox.Attempt;
import io.fairgate.runtime.outbox.DeadLetter;
import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Outbox;
import io.fairgate.runtime.outbox.OutboxContract;
import io.fairgate.runtime.outbox.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The contract of outboxes, on PostgreSQL, and who sees what is in one.
class PostgresOutboxPostgresTest extends OutboxContract {
  private static final Endpoint NORTHWIND =
      new Endpoint("ep_1", "northwind", "https://a.example", Set.of(), List.of("secret"), true);
  private static final Attempt WAITS = new Attempt("ep_1", "msg_a", 3, 1, 100, "answered 500");
  private static final DeadLetter DEAD = new DeadLetter("ep_1", "msg_a", 3, 9, 200, "timed out");

  private static Database database;

  @BeforeAll
  static void open() {
    database = SharedServer.fresh();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  protected Outbox empty() {
    database.asOwner(Sql.of("TRUNCATE fairgate.webhook_endpoint CASCADE")::change);
    return new PostgresOutbox(database);
  }

  @Override
  protected Outbox reopened(Outbox outbox) {
    return new PostgresOutbox(database);
  }

  /// In one transaction: ten thousand commits take long.
  @Override
  protected void bury(Outbox outbox, List<DeadLetter> letters) {
    database.asOwner(connection -> {
      for (DeadLetter letter : letters) {
        insert(connection, letter);
      }
      return letters.size();
    });
  }

  private static void insert(Connection connection, DeadLetter letter) throws SQLException {
    Sql.of(
            "INSERT INTO fairgate.webhook_dead VALUES (?, ?, ?, ?, ?, ?)",
            letter.endpointId(),
            letter.messageId(),
            letter.position(),
            letter.tries(),
            letter.atMillis(),
            letter.failure())
        .change(connection);
  }

  @Test
  void aReaderSeesNothingOfIt() {
    empty().put(NORTHWIND, 0);
    for (String table : List.of("webhook_endpoint", "webhook_waiting", "webhook_dead")) {
      Sql all = Sql.of("SELECT FROM fairgate." + table);
      Outage outage =
          assertThrows(
              Outage.class,
              () -> database.inTenant("northwind", connection -> all.all(connection, row -> true)));
      assertTrue(outage.getMessage().contains("permission denied"), outage::getMessage);
    }
  }

  @Test
  void aFailureIsKeptWhateverCharactersItHas() {
    Outbox outbox = empty();
    outbox.put(NORTHWIND, 0);
    outbox.retry(new Attempt("ep_1", "msg_a", 3, 1, 100, "answered \0 “'\\"));
    assertEquals("answered \uFFFD “'\\", outbox.due("ep_1", 100, 1).getFirst().failure());
  }

  @Test
  void aMessageThatIsRetriedAndBuriedAtOnceIsInOnePlace() {
    Outbox outbox = empty();
    outbox.put(NORTHWIND, 0);
    for (int round = 0; round < 50; round++) {
      CompletableFuture.allOf(
              CompletableFuture.runAsync(() -> outbox.retry(WAITS)),
              CompletableFuture.runAsync(() -> outbox.bury(DEAD)))
          .join();
      assertEquals(1, outbox.waiting("ep_1") + outbox.dead("ep_1", 0, 10).size());
    }
  }

  @Test
  void anOutboxOutlivesItsDatabaseAndMeanwhileThereIsAnOutage() throws SQLException {
    Database first = SharedServer.fresh();
    Outbox outbox = new PostgresOutbox(first);
    outbox.put(NORTHWIND, 7);
    outbox.retry(WAITS);
    outbox.save("ep_1", Progress.from(9));
    SharedServer.cut(first);
    first.close();
    assertThrows(Outage.class, outbox::endpoints);
    assertThrows(Outage.class, () -> outbox.bury(DEAD));
    assertThrows(Outage.class, () -> outbox.save("ep_1", Progress.from(10)));
    try (Database second = Database.open(first.address())) {
      Outbox next = new PostgresOutbox(second);
      assertEquals(List.of(NORTHWIND), next.endpoints());
      assertEquals(Progress.from(9), next.progress("ep_1"));
      assertEquals(List.of(WAITS), next.due("ep_1", 100, 10));
    }
  }
}
