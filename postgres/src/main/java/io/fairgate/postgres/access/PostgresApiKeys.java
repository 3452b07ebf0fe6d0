package io.fairgate.postgres.access;

import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.database.Sql;
import io.fairgate.runtime.access.ApiKey;
import io.fairgate.runtime.access.ApiKeys;
import io.fairgate.runtime.access.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Keys in the database.
///
/// Who comes with a key belongs to no tenant yet. So a key is found by a reader of no tenant, which
/// row-level security shows no row of any table; a function of the database gives it the one key of
/// a whole id, and never a list. Guesses take readers, and leave the node's own connections alone.
public final class PostgresApiKeys implements ApiKeys {
  private final Database database;

  public PostgresApiKeys(Database database) {
    this.database = database;
  }

  @Override
  public void add(ApiKey key) {
    Sql add =
        Sql.of(
            """
            INSERT INTO fairgate.api_key (id, tenant, label, scopes, hash, created_at, expires_at, revoked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """,
            key.id(),
            key.tenant(),
            key.label(),
            key.scopes().stream().sorted().map(Scope::written).toArray(String[]::new),
            key.hash(),
            key.createdAtMillis(),
            key.expiresAtMillis(),
            key.revokedAtMillis());
    if (database.asOwner(add::change) == 0) {
      throw new IllegalArgumentException("there is a key " + key.id());
    }
  }

  @Override
  public Optional<ApiKey> find(String id) {
    return with(id, PostgresApiKeys::key);
  }

  @Override
  public List<ApiKey> of(String tenant) {
    Sql list =
        Sql.of("SELECT * FROM fairgate.api_key WHERE tenant = ? ORDER BY created_at, id", tenant);
    return database.inTenant(tenant, connection -> list.all(connection, PostgresApiKeys::key));
  }

  @Override
  public boolean revoke(String tenant, String id, long atMillis) {
    Sql revoke =
        Sql.of(
            "UPDATE fairgate.api_key SET revoked_at = least(revoked_at, ?)"
                + " WHERE tenant = ? AND id = ?",
            atMillis,
            tenant,
            id);
    return database.asOwner(revoke::change) > 0;
  }

  /// Returns before it is on disk: a crash may lose the last second's uses.
  @Override
  public void used(String id, long atMillis) {
    Sql soon = Sql.of("SET LOCAL synchronous_commit = off");
    Sql used =
        Sql.of(
            "UPDATE fairgate.api_key SET used_at = greatest(used_at, ?) WHERE id = ?",
            atMillis,
            id);
    database.asOwner(connection -> {
      soon.change(connection);
      return used.change(connection);
    });
  }

  @Override
  public OptionalLong lastUsed(String id) {
    return with(id, PostgresApiKeys::usedAt).orElse(OptionalLong.empty());
  }

  @Override
  public boolean isEmpty() {
    Sql any = Sql.of("SELECT FROM fairgate.api_key LIMIT 1");
    return database.asOwner(connection -> any.first(connection, row -> true)).isEmpty();
  }

  private <T> Optional<T> with(String id, Sql.Reading<T> reading) {
    Sql with = Sql.of("SELECT * FROM fairgate.api_key_with(?)", id);
    return database.inNoTenant(connection -> with.first(connection, reading));
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    return new ApiKey(
        row.getString("id"),
        row.getString("tenant"),
        row.getString("label"),
        // What an older program does not know, its keys do not open.
        Sql.texts(row, "scopes").stream()
            .flatMap(scope -> Scope.of(scope).stream())
            .collect(Collectors.toUnmodifiableSet()),
        row.getBytes("hash"),
        row.getLong("created_at"),
        row.getLong("expires_at"),
        row.getLong("revoked_at"));
  }

  private static OptionalLong usedAt(ResultSet row) throws SQLException {
    long at = row.getLong("used_at");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(at);
  }
}
