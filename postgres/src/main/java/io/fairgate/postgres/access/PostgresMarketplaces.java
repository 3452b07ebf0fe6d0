package io.fairgate.postgres.access;

import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.database.Sql;
import io.fairgate.runtime.access.Marketplace;
import io.fairgate.runtime.access.Marketplaces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Marketplaces in the database, each to be seen by its own readers alone.
public final class PostgresMarketplaces implements Marketplaces {
  private final Database database;

  public PostgresMarketplaces(Database database) {
    this.database = database;
  }

  @Override
  public void put(Marketplace marketplace) {
    Sql put =
        Sql.of(
            """
            INSERT INTO fairgate.marketplace (name, deadline_millis, approves, approved_minor_max,
              approved_per_minute_max, created_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET
              deadline_millis = excluded.deadline_millis,
              approves = excluded.approves,
              approved_minor_max = excluded.approved_minor_max,
              approved_per_minute_max = excluded.approved_per_minute_max
            """,
            marketplace.name(),
            marketplace.deadlineMillis(),
            marketplace.approves(),
            marketplace.approvedMinorMax(),
            marketplace.approvedPerMinuteMax(),
            marketplace.createdAtMillis());
    database.asOwner(put::change);
  }

  @Override
  public Optional<Marketplace> find(String name) {
    Sql find = Sql.of("SELECT * FROM fairgate.marketplace WHERE name = ?", name);
    return database.inTenant(
        name, connection -> find.first(connection, PostgresMarketplaces::marketplace));
  }

  @Override
  public List<Marketplace> all() {
    Sql all = Sql.of("SELECT * FROM fairgate.marketplace ORDER BY name");
    return database.asOwner(connection -> all.all(connection, PostgresMarketplaces::marketplace));
  }

  private static Marketplace marketplace(ResultSet row) throws SQLException {
    return new Marketplace(
        row.getString("name"),
        row.getLong("deadline_millis"),
        row.getBoolean("approves"),
        row.getLong("approved_minor_max"),
        row.getInt("approved_per_minute_max"),
        row.getLong("created_at"));
  }
}
