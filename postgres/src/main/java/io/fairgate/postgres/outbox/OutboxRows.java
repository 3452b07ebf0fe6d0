package io.fairgate.postgres.outbox;

import io.fairgate.postgres.database.Sql;
import io.fairgate.runtime.outbox.Attempt;
import io.fairgate.runtime.outbox.DeadLetter;
import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/// What the rows of the outbox's tables say.
final class OutboxRows {
  private OutboxRows() {}

  static Endpoint endpoint(ResultSet row) throws SQLException {
    return new Endpoint(
        row.getString("id"),
        row.getString("tenant"),
        row.getString("url"),
        Set.copyOf(Sql.texts(row, "types")),
        Sql.texts(row, "secrets"),
        row.getBoolean("enabled"));
  }

  static Progress progress(ResultSet row) throws SQLException {
    return new Progress(
        row.getLong("place"),
        new Progress.Span(row.getLong("replay_after"), row.getLong("replay_last")),
        Progress.Halt.valueOf(row.getString("halt")),
        row.getLong("failing_since"),
        row.getLong("not_before"));
  }

  static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(
        row.getString("endpoint"),
        row.getString("message"),
        row.getLong("position"),
        row.getInt("tries"),
        row.getLong("due"),
        row.getString("failure"));
  }

  static DeadLetter deadLetter(ResultSet row) throws SQLException {
    return new DeadLetter(
        row.getString("endpoint"),
        row.getString("message"),
        row.getLong("position"),
        row.getInt("tries"),
        row.getLong("given_up"),
        row.getString("failure"));
  }
}
