package io.fairgate.postgres.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fairgate.postgres.SharedServer;
import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.database.Sql;
import io.fairgate.runtime.access.ApiKey;
import io.fairgate.runtime.access.ApiKeys;
import io.fairgate.runtime.access.ApiKeysContract;
import io.fairgate.runtime.access.Scope;
import io.fairgate.runtime.journal.Outage;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The contract of stores of keys, on PostgreSQL, and what a reader sees of them.
class PostgresApiKeysPostgresTest implements ApiKeysContract {
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
  public ApiKeys empty() {
    database.asOwner(Sql.of("TRUNCATE fairgate.api_key")::change);
    return new PostgresApiKeys(database);
  }

  @Override
  public ApiKeys reopened(ApiKeys keys) {
    return new PostgresApiKeys(database);
  }

  private static ApiKey key(String id, String tenant) {
    return new ApiKey(
        id, tenant, "shop", Set.of(Scope.READ), new byte[32], 1, Long.MAX_VALUE, Long.MAX_VALUE);
  }

  private static List<String> seen(Sql query, String tenant) {
    return database.inTenant(
        tenant, connection -> query.all(connection, row -> row.getString("id")));
  }

  @Test
  void aReaderListsNoKeysButThoseOfItsTenant() {
    ApiKeys keys = empty();
    keys.add(key("north1", "northwind"));
    keys.add(key("other1", "other"));
    Sql all = Sql.of("SELECT id FROM fairgate.api_key");
    assertEquals(List.of("north1"), seen(all, "northwind"));
    assertEquals(List.of(), seen(all, ""));
  }

  @Test
  void aReaderOfNoTenantIsGivenTheOneKeyThatItNames() {
    ApiKeys keys = empty();
    keys.add(key("north1", "northwind"));
    keys.add(key("other1", "other"));
    assertEquals(
        List.of("other1"), seen(Sql.of("SELECT id FROM fairgate.api_key_with('other1')"), ""));
    assertEquals(List.of(), seen(Sql.of("SELECT id FROM fairgate.api_key_with('%')"), ""));
    assertEquals(List.of(), seen(Sql.of("SELECT id FROM fairgate.api_key_with(NULL)"), ""));
  }

  @Test
  void aReaderChangesNoKey() {
    ApiKeys keys = empty();
    keys.add(key("north1", "northwind"));
    Sql revive = Sql.of("UPDATE fairgate.api_key SET scopes = '{operator}'");
    assertThrows(Outage.class, () -> database.inTenant("northwind", revive::change));
    assertEquals(Optional.of(key("north1", "northwind")), keys.find("north1"));
  }

  @Test
  void keysOutliveTheirDatabaseAndMeanwhileThereIsAnOutage() throws SQLException {
    Database first = SharedServer.fresh();
    ApiKeys keys = new PostgresApiKeys(first);
    keys.add(key("north1", "northwind"));
    SharedServer.cut(first);
    first.close();
    assertThrows(Outage.class, () -> keys.find("north1"));
    assertThrows(Outage.class, () -> keys.add(key("north2", "northwind")));
    try (Database second = Database.open(first.address())) {
      assertEquals(
          Optional.of(key("north1", "northwind")), new PostgresApiKeys(second).find("north1"));
    }
  }
}
