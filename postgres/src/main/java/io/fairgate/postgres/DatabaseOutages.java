package io.fairgate.postgres;

import io.fairgate.runtime.journal.Outage;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/// What a failure of the database is called towards the node and its clients.
///
/// | code | what happened |
/// | --- | --- |
/// | `database_slow` | a statement, a lock or a free connection took too long |
/// | `database_gone` | there is no connection, or it broke |
/// | `database_full` | no disk, memory or session is left |
/// | `database_failed` | anything else |
public final class DatabaseOutages {
  private DatabaseOutages() {}

  public static Outage of(String what, SQLException failed) {
    return new Outage(code(failed), what + ": " + failed.getMessage(), failed);
  }

  static String code(SQLException failed) {
    String state = failed.getSQLState() == null ? "" : failed.getSQLState();
    if (state.equals("57014")
        || state.equals("55P03")
        || failed instanceof SQLTransientConnectionException) {
      return "database_slow";
    }
    if (state.startsWith("08") || state.startsWith("57P")) {
      return "database_gone";
    }
    return state.startsWith("53") ? "database_full" : "database_failed";
  }
}
