package io.fairgate.postgres.outbox;

import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.database.Query;
import io.fairgate.postgres.database.Sql;
import io.fairgate.runtime.outbox.Attempt;
import io.fairgate.runtime.outbox.DeadLetter;
import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Outbox;
import io.fairgate.runtime.outbox.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// An outbox in the database, which its readers see nothing of.
///
/// Whoever changes what waits or lies dead holds the endpoint's row until the commit. So changes of
/// one endpoint come one after the other, those of two do not wait for each other, and nothing is
/// kept for an endpoint that is gone.
public final class PostgresOutbox implements Outbox {
  private final Database database;

  public PostgresOutbox(Database database) {
    this.database = database;
  }

  @Override
  public List<Endpoint> endpoints() {
    Sql all = Sql.of("SELECT * FROM fairgate.webhook_endpoint ORDER BY id");
    return database.asOwner(connection -> all.all(connection, OutboxRows::endpoint));
  }

  @Override
  public void put(Endpoint endpoint, long place) {
    Sql put =
        Sql.of(
            """
            INSERT INTO fairgate.webhook_endpoint (id, tenant, url, types, secrets, enabled, place)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
              tenant = excluded.tenant,
              url = excluded.url,
              types = excluded.types,
              secrets = excluded.secrets,
              enabled = excluded.enabled
            """,
            endpoint.id(),
            endpoint.tenant(),
            endpoint.url(),
            endpoint.types().stream().sorted().toArray(String[]::new),
            endpoint.secrets().toArray(String[]::new),
            endpoint.enabled(),
            place);
    database.asOwner(put::change);
  }

  @Override
  public void remove(String endpointId) {
    database.asOwner(
        Sql.of("DELETE FROM fairgate.webhook_endpoint WHERE id = ?", endpointId)::change);
  }

  @Override
  public Progress progress(String endpointId) {
    Sql progress = Sql.of("SELECT * FROM fairgate.webhook_endpoint WHERE id = ?", endpointId);
    return database
        .asOwner(connection -> progress.first(connection, OutboxRows::progress))
        .orElse(Progress.from(0));
  }

  @Override
  public void save(String endpointId, Progress progress) {
    Sql save =
        Sql.of(
            """
            UPDATE fairgate.webhook_endpoint SET
              place = ?, replay_after = ?, replay_last = ?, halt = ?, failing_since = ?, not_before = ?
            WHERE id = ?
            """,
            progress.place(),
            progress.replay().after(),
            progress.replay().last(),
            progress.halt().name(),
            progress.failingSinceMillis(),
            progress.notBeforeMillis(),
            endpointId);
    database.asOwner(save::change);
  }

  @Override
  public boolean retry(Attempt attempt) {
    Sql wait =
        Sql.of(
            """
            INSERT INTO fairgate.webhook_waiting (endpoint, message, position, tries, due, failure)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            attempt.endpointId(),
            attempt.messageId(),
            attempt.position(),
            attempt.tries(),
            attempt.dueMillis(),
            attempt.failure());
    return change(
        attempt.endpointId(),
        connection -> {
          boolean didWait = forget(connection, attempt.endpointId(), attempt.messageId());
          wait.change(connection);
          return !didWait;
        });
  }

  @Override
  public boolean delivered(String endpointId, String messageId) {
    return change(endpointId, connection -> forget(connection, endpointId, messageId));
  }

  @Override
  public boolean bury(DeadLetter letter) {
    Sql bury =
        Sql.of(
            """
            INSERT INTO fairgate.webhook_dead (endpoint, message, position, tries, given_up, failure)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            letter.endpointId(),
            letter.messageId(),
            letter.position(),
            letter.tries(),
            letter.atMillis(),
            letter.failure());
    return change(
        letter.endpointId(),
        connection -> {
          boolean didWait = forget(connection, letter.endpointId(), letter.messageId());
          bury.change(connection);
          forgetLowest(connection, letter.endpointId());
          return didWait;
        });
  }

  private static void forgetLowest(Connection connection, String endpointId) throws SQLException {
    Sql.of(
            """
            DELETE FROM fairgate.webhook_dead WHERE endpoint = ? AND message IN (
              SELECT message FROM fairgate.webhook_dead WHERE endpoint = ?
              ORDER BY position DESC, message DESC OFFSET ?)
            """,
            endpointId,
            endpointId,
            DEAD_LETTERS_MAX)
        .change(connection);
  }

  @Override
  public List<Attempt> due(String endpointId, long nowMillis, int max) {
    Sql due =
        Sql.of(
            """
            SELECT * FROM fairgate.webhook_waiting WHERE endpoint = ? AND due <= ?
            ORDER BY due, position, message LIMIT ?
            """,
            endpointId,
            nowMillis,
            max);
    return database.asOwner(connection -> due.all(connection, OutboxRows::attempt));
  }

  @Override
  public long nextDueMillis(String endpointId) {
    Sql next =
        Sql.of(
            "SELECT due FROM fairgate.webhook_waiting WHERE endpoint = ? ORDER BY due LIMIT 1",
            endpointId);
    return database
        .asOwner(connection -> next.first(connection, row -> row.getLong(1)))
        .orElse(Long.MAX_VALUE);
  }

  @Override
  public int waiting(String endpointId) {
    Sql count =
        Sql.of("SELECT count(*) FROM fairgate.webhook_waiting WHERE endpoint = ?", endpointId);
    return database.asOwner(connection -> count.first(connection, row -> row.getInt(1))).orElse(0);
  }

  @Override
  public List<DeadLetter> dead(String endpointId, long afterPosition, int max) {
    Sql dead =
        Sql.of(
            """
            SELECT * FROM fairgate.webhook_dead WHERE endpoint = ? AND position > ?
            ORDER BY position, message LIMIT ?
            """,
            endpointId,
            afterPosition,
            max);
    return database.asOwner(connection -> dead.all(connection, OutboxRows::deadLetter));
  }

  /// False for an endpoint that is not there.
  private boolean change(String endpointId, Query<Boolean> changing) {
    Sql hold =
        Sql.of("SELECT FROM fairgate.webhook_endpoint WHERE id = ? FOR NO KEY UPDATE", endpointId);
    return database.asOwner(
        connection -> hold.first(connection, row -> true).isPresent() && changing.on(connection));
  }

  /// Whether it waited.
  private static boolean forget(Connection connection, String endpointId, String messageId)
      throws SQLException {
    Sql.of(
            "DELETE FROM fairgate.webhook_dead WHERE endpoint = ? AND message = ?",
            endpointId,
            messageId)
        .change(connection);
    return Sql.of(
                "DELETE FROM fairgate.webhook_waiting WHERE endpoint = ? AND message = ?",
                endpointId,
                messageId)
            .change(connection)
        > 0;
  }
}
