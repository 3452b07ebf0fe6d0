package io.fairgate.postgres.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fairgate.postgres.SharedServer;
import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.database.Sql;
import io.fairgate.runtime.access.Marketplace;
import io.fairgate.runtime.access.Marketplaces;
import io.fairgate.runtime.access.MarketplacesContract;
import io.fairgate.runtime.journal.Outage;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The contract of stores of marketplaces, on PostgreSQL, and what a reader sees of them.
class PostgresMarketplacesPostgresTest implements MarketplacesContract {
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
  public Marketplaces empty() {
    database.asOwner(Sql.of("TRUNCATE fairgate.marketplace")::change);
    return new PostgresMarketplaces(database);
  }

  @Override
  public Marketplaces reopened(Marketplaces marketplaces) {
    return new PostgresMarketplaces(database);
  }

  @Test
  void aReaderSeesItsOwnMarketplaceAlone() {
    Marketplaces marketplaces = empty();
    marketplaces.put(Marketplace.of("northwind", 1));
    marketplaces.put(Marketplace.of("other", 2));
    Sql names = Sql.of("SELECT name FROM fairgate.marketplace");
    assertEquals(
        List.of("northwind"),
        database.inTenant(
            "northwind", connection -> names.all(connection, row -> row.getString(1))));
    assertEquals(
        List.of(),
        database.inNoTenant(connection -> names.all(connection, row -> row.getString(1))));
  }

  @Test
  void marketplacesOutliveTheirDatabaseAndMeanwhileThereIsAnOutage() throws SQLException {
    Database first = SharedServer.fresh();
    Marketplaces marketplaces = new PostgresMarketplaces(first);
    marketplaces.put(Marketplace.of("northwind", 1));
    SharedServer.cut(first);
    first.close();
    assertThrows(Outage.class, () -> marketplaces.find("northwind"));
    assertThrows(Outage.class, marketplaces::all);
    assertThrows(Outage.class, () -> marketplaces.put(Marketplace.of("northwind", 2)));
    try (Database second = Database.open(first.address())) {
      assertEquals(
          Optional.of(Marketplace.of("northwind", 1)),
          new PostgresMarketplaces(second).find("northwind"));
    }
  }
}
