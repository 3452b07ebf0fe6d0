package io.fairgate.postgres.database;

import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What a server must be set to, so that what it acknowledged is still there after a power cut;
/// asked of the server itself, not of a file.
public final class SafeSettings {
  /// Older versions are near the end of their upkeep.
  static final int VERSION_OLDEST = 150_000;

  /// A setting, what it may be, and what is lost otherwise.
  private record Demand(String name, List<String> may, String otherwise) {}

  private static final List<Demand> DEMANDS =
      List.of(
          new Demand("fsync", List.of("on"), "a power cut can destroy the whole database"),
          new Demand(
              "synchronous_commit",
              List.of("on", "remote_apply"),
              "a crash loses what was acknowledged last"),
          new Demand(
              "full_page_writes",
              List.of("on"),
              "a power cut can leave pages that are half written"));

  private SafeSettings() {}

  /// Refuses an unsafe server with all that is wrong with it.
  ///
  /// @return what is not as it should be, but can be lived with
  public static List<String> check(Connection connection) throws SQLException {
    int version = Integer.parseInt(shown(connection, "server_version_num"));
    if (version < VERSION_OLDEST) {
      throw new DatabaseRefused(
          Reason.VERSION,
          "PostgreSQL must be version "
              + VERSION_OLDEST / 10_000
              + " or newer, got "
              + shown(connection, "server_version"));
    }
    List<String> faults = new ArrayList<>();
    for (Demand demand : DEMANDS) {
      String got = shown(connection, demand.name());
      if (!demand.may().contains(got)) {
        faults.add(
            demand.name()
                + " is "
                + got
                + ": "
                + demand.otherwise()
                + "; set "
                + demand.name()
                + " = "
                + demand.may().getFirst());
      }
    }
    if (!shown(connection, "server_encoding").equals("UTF8")) {
      faults.add(
          "the database's encoding is "
              + shown(connection, "server_encoding")
              + ": names would be refused or mangled; create one with ENCODING 'UTF8'");
    }
    if (isStandby(connection)) {
      faults.add("the server is a hot standby, which cannot be written to; name the primary");
    }
    if (!faults.isEmpty()) {
      throw new DatabaseRefused(
          Reason.SETTING, "the database is not safe to use:\n  " + String.join("\n  ", faults));
    }
    return warnings(connection);
  }

  private static List<String> warnings(Connection connection) throws SQLException {
    return shown(connection, "data_checksums").equals("on")
        ? List.of()
        : List.of(
            "data_checksums is off: a disk that changes bits is not noticed; run pg_checksums"
                + " --enable while the server is stopped");
  }

  private static boolean isStandby(Connection connection) throws SQLException {
    return one(connection, "SELECT pg_is_in_recovery()").equals("t");
  }

  static String shown(Connection connection, String setting) throws SQLException {
    return one(connection, "SHOW " + setting);
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
