package io.fairgate.postgres.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tables of a schema as a backup sees them: whole ones, not their partitions, and each behind
/// those that it refers to.
final class Tables {
  /// What begins with this is the bytes of one snapshot; it is made anew when it is restored.
  static final String SNAPSHOT = "snapshot_of_";

  private Tables() {}

  static List<String> inOrder(Connection connection) throws SQLException {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT c.relname, r.relname
                FROM pg_class c
                LEFT JOIN pg_constraint f ON f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid
                LEFT JOIN pg_class r ON r.oid = f.confrelid
                WHERE c.relnamespace = 'fairgate'::regnamespace AND c.relkind IN ('r', 'p')
                  AND NOT c.relispartition AND c.relname <> 'flyway_schema_history'
                ORDER BY c.relname, r.relname
                """)) {
      while (row.next()) {
        Set<String> needed = needs.computeIfAbsent(row.getString(1), name -> new LinkedHashSet<>());
        if (row.getString(2) != null) {
          needed.add(row.getString(2));
        }
      }
    }
    List<String> order = new ArrayList<>();
    while (!needs.isEmpty()) {
      List<String> ready =
          needs.entrySet().stream()
              .filter(entry -> order.containsAll(entry.getValue()))
              .map(Map.Entry::getKey)
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("tables refer to each other in a circle: " + needs);
      }
      order.addAll(ready);
      needs.keySet().removeAll(ready);
    }
    return order;
  }

  /// A table's columns that are stored, as SQL.
  static String columns(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
            WHERE attrelid = ('fairgate.' || quote_ident(?))::regclass AND attnum > 0 AND NOT attisdropped
              AND attgenerated = ''
            """)) {
      statement.setString(1, table);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  static String quoted(String table) {
    return "fairgate.\"" + table.replace("\"", "\"\"") + "\"";
  }
}
