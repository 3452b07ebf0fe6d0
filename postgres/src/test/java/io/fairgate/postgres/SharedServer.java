package io.fairgate.postgres;

import io.fairgate.postgres.database.Database;
import java.sql.SQLException;

/// One server for all tests that leave it running, started by the first of them and stopped at the
/// end of the process. Each class of tests has a database of its own on it.
public final class SharedServer {
  private static final Server SERVER = started();

  private SharedServer() {}

  private static Server started() {
    var server = new Server();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop the shared server"));
    return server;
  }

  /// An open database whose schema is this program's, with nothing in it.
  public static synchronized Database fresh() {
    try {
      return Database.open(SERVER.migrated());
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// A database without a schema.
  public static synchronized DatabaseAddress empty() throws SQLException {
    return SERVER.create();
  }

  /// Ends every session of a database, as a restart of the server would.
  public static void cut(Database database) throws SQLException {
    Server.sql(
        SERVER.address(),
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '"
            + database.address().jdbcUrl().replaceFirst(".*/", "")
            + "'");
  }
}
