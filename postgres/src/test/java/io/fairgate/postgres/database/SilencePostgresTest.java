package io.fairgate.postgres.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.postgres.SharedServer;
import io.fairgate.runtime.journal.Outage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A server that says nothing holds nobody up for long.
class SilencePostgresTest {
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(2L * Database.SILENCE_SECONDS + 5);

  private long stopped;

  @Test
  void whoWaitsForASessionThatStandsStillIsTold() throws Exception {
    try (Database database = SharedServer.fresh()) {
      long began = System.nanoTime();
      Outage outage =
          assertThrows(Outage.class, () -> database.inTenant("northwind", this::standStill));
      assertEquals("database_gone", outage.code());
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      assertTrue(took.compareTo(TOLD_WITHIN) < 0, () -> "told after " + took);
      assertEquals(7, (int) database.inTenant("northwind", SilencePostgresTest::seven));
    } finally {
      signal("-CONT", stopped);
    }
  }

  private int standStill(Connection connection) throws SQLException {
    stopped =
        Sql.of("SELECT pg_backend_pid()").first(connection, row -> row.getLong(1)).orElseThrow();
    try {
      signal("-STOP", stopped);
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
    return seven(connection);
  }

  private static int seven(Connection connection) throws SQLException {
    return Sql.of("SELECT 7").first(connection, row -> row.getInt(1)).orElseThrow();
  }

  private static void signal(String signal, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
  }
}
