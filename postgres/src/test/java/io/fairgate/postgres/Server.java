package io.fairgate.postgres;

import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.embedded.DataDirectory;
import io.fairgate.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// One server for a class of tests; each test has databases of its own on it.
public final class Server implements AutoCloseable {
  private final DataDirectory data = DataDirectory.fresh();
  private final EmbeddedPostgres postgres = data.started();
  private int databases;
  private boolean isMigrated;

  public DataDirectory data() {
    return data;
  }

  /// The database that is there from the beginning.
  public DatabaseAddress address() {
    return postgres.address();
  }

  /// An empty database.
  public DatabaseAddress create(String... settings) throws SQLException {
    String name = "test_" + ++databases;
    sql(address(), "CREATE DATABASE " + name);
    for (String setting : settings) {
      sql(address(), "ALTER DATABASE " + name + " " + setting);
    }
    return named(name);
  }

  /// A database whose schema is this program's, with nothing in it.
  public DatabaseAddress migrated() throws SQLException {
    if (!isMigrated) {
      sql(address(), "CREATE DATABASE migrated");
      Database.open(named("migrated")).close();
      isMigrated = true;
    }
    String name = "test_" + ++databases;
    sql(address(), "CREATE DATABASE " + name + " TEMPLATE migrated");
    return named(name);
  }

  public DatabaseAddress named(String database) {
    return new DatabaseAddress(
        address().jdbcUrl().replaceFirst("/postgres$", "/" + database),
        address().user(),
        address().password());
  }

  public static void sql(DatabaseAddress address, String text) throws SQLException {
    try (Connection connection = connected(address);
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  /// The first column of the first row.
  public static String asked(DatabaseAddress address, String query) throws SQLException {
    try (Connection connection = connected(address);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connected(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  @Override
  public void close() {
    postgres.close();
    data.close();
  }
}
