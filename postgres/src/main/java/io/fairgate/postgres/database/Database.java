package io.fairgate.postgres.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.DatabaseOutages;
import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A database that is safe to use and is this node's alone: one connection that writes the journal,
/// a pool of those that read for one tenant at a time, and a small one for the node's own tables.
public final class Database implements AutoCloseable {
  /// More than some sixteen connections make PostgreSQL slower, not faster.
  static final int READERS = 12;

  /// What concerns no tenant, or all of them: a find in the journal, keys, places of webhooks.
  static final int OWNERS = 3;

  /// A reader that takes longer holds up others; the request gets 503.
  static final int STATEMENT_TIMEOUT_MILLIS = 2_000;

  static final int LOCK_TIMEOUT_MILLIS = 500;

  /// A server that has not even ended a statement by then hangs, or is out of reach.
  static final int SILENCE_SECONDS = 5;

  /// A reader waits no longer than this for a connection that is free.
  static final int CONNECTION_TIMEOUT_MILLIS = 1_000;

  /// Beyond this a commit counts as failed, and the node ends: whether it happened is found out at
  /// the next start.
  static final int WRITE_TIMEOUT_SECONDS = 30;

  private static final Logger LOG = System.getLogger(Database.class.getName());

  private final DatabaseAddress address;
  private final Connection writer;
  private final HikariDataSource readers;
  private final HikariDataSource owners;
  private final List<String> warnings;

  private Database(
      DatabaseAddress address,
      Connection writer,
      HikariDataSource readers,
      HikariDataSource owners,
      List<String> warnings) {
    this.address = address;
    this.writer = writer;
    this.readers = readers;
    this.owners = owners;
    this.warnings = warnings;
  }

  /// Connects, asserts the server's settings, takes the writer's lock and migrates the schema.
  ///
  /// @throws DatabaseRefused when the server cannot be reached or is not safe, when another node
  ///   writes to it, or when its schema is newer than this program
  public static Database open(DatabaseAddress address) {
    Connection writer = connected(address, "fairgate node", WRITE_TIMEOUT_SECONDS);
    boolean open = false;
    try {
      List<String> warnings = SafeSettings.check(writer);
      WriterLock.take(writer);
      Migrations.run(writer, address);
      HikariDataSource readers =
          pool(address, "fairgate reader", READERS, "-c role=fairgate_reader ");
      HikariDataSource owners = pool(address, "fairgate owner", OWNERS, "");
      open = true;
      return new Database(address, writer, readers, owners, warnings);
    } catch (SQLException failed) {
      throw DatabaseOutages.of("the database cannot be opened", failed);
    } finally {
      if (!open) {
        close(writer);
      }
    }
  }

  private static Connection connected(DatabaseAddress address, String name, int timeoutSeconds) {
    Properties properties = login(address);
    properties.setProperty("ApplicationName", name + ", process " + ProcessHandle.current().pid());
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", Integer.toString(timeoutSeconds));
    try {
      return DriverManager.getConnection(address.jdbcUrl(), properties);
    } catch (SQLException refused) {
      throw new DatabaseRefused(
          Reason.UNREACHABLE, "no connection to " + address + ": " + refused.getMessage(), refused);
    }
  }

  private static Properties login(DatabaseAddress address) {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    properties.setProperty("currentSchema", Migrations.SCHEMA);
    return properties;
  }

  private static HikariDataSource pool(
      DatabaseAddress address, String name, int size, String options) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(address.jdbcUrl());
    config.setDataSourceProperties(login(address));
    config.addDataSourceProperty("ApplicationName", name);
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", Integer.toString(SILENCE_SECONDS));
    config.addDataSourceProperty(
        "options",
        options
            + "-c statement_timeout="
            + STATEMENT_TIMEOUT_MILLIS
            + " -c lock_timeout="
            + LOCK_TIMEOUT_MILLIS);
    config.setAutoCommit(false);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /// The one connection that writes to the journal; it holds the lock that keeps other nodes out.
  public Connection writer() {
    return writer;
  }

  /// What the server is not set to, but can be lived with; one sentence each.
  public List<String> warnings() {
    return warnings;
  }

  public DatabaseAddress address() {
    return address;
  }

  /// Does something in one transaction that sees the rows of one tenant alone.
  public <T extends @Nullable Object> T inTenant(String tenant, Query<T> query) {
    return inTransaction(
        readers,
        connection -> {
          enter(connection, tenant);
          return query.on(connection);
        });
  }

  /// Does something in one transaction that sees no tenant's rows, and may call what readers may.
  public <T extends @Nullable Object> T inNoTenant(Query<T> query) {
    return inTenant("", query);
  }

  /// Does something in one transaction that sees the rows of all tenants. Nothing that a client of
  /// one tenant asks to read goes this way.
  public <T extends @Nullable Object> T asOwner(Query<T> query) {
    return inTransaction(owners, query);
  }

  private static <T extends @Nullable Object> T inTransaction(
      HikariDataSource pool, Query<T> query) {
    try (Connection connection = pool.getConnection()) {
      try {
        T result = query.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException failed) {
        rollBack(connection, failed);
        throw failed;
      }
    } catch (SQLException failed) {
      throw DatabaseOutages.of("the database did not answer", failed);
    }
  }

  /// What failed first says what happened: a connection that broke cannot roll back either.
  private static void rollBack(Connection connection, Exception failed) {
    try {
      connection.rollback();
    } catch (SQLException alsoFailed) {
      failed.addSuppressed(alsoFailed);
    }
  }

  /// A connection of its own for what takes long: a recovery, a snapshot, a backup. Its owner
  /// closes it.
  public Connection connect(String purpose) {
    return connect(address, purpose);
  }

  /// A connection to a database that another node may have, for what only reads.
  public static Connection connect(DatabaseAddress address, String purpose) {
    return connected(address, "fairgate " + purpose, 0);
  }

  /// The tenant is forgotten at the end of the transaction.
  private static void enter(Connection connection, String tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT set_config('app.tenant', ?, true)")) {
      statement.setString(1, tenant);
      statement.execute();
    }
  }

  /// Lets readers go, then the writer and with it the lock.
  @Override
  public void close() {
    readers.close();
    owners.close();
    close(writer);
  }

  /// One that broke cannot say goodbye; the server has let go of it already.
  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException broken) {
      LOG.log(Level.DEBUG, "a connection was closed that had broken", broken);
    }
  }
}
