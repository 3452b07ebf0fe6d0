package io.fairgate.postgres.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Lets each sequence go on behind the largest number that was restored.
final class Sequences {
  private Sequences() {}

  static void follow(Connection connection) throws SQLException {
    List<String> steps = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT format('SELECT setval(%L, greatest(1, (SELECT max(%I) FROM %s)))',
                  pg_get_serial_sequence(c.oid::regclass::text, a.attname), a.attname, c.oid::regclass)
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relnamespace = 'fairgate'::regnamespace AND c.relkind IN ('r', 'p')
                  AND pg_get_serial_sequence(c.oid::regclass::text, a.attname) IS NOT NULL
                ORDER BY 1
                """)) {
      while (row.next()) {
        steps.add(row.getString(1));
      }
    }
    try (Statement statement = connection.createStatement()) {
      for (String step : steps) {
        statement.execute(step);
      }
    }
  }
}
