package io.fairgate.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

/// What a failure is called says what can be done about it.
class DatabaseOutagesTest {
  @Test
  void eachKindOfFailureHasItsCode() {
    for (String line :
        """
        57014 database_slow
        55P03 database_slow
        08006 database_gone
        57P01 database_gone
        53100 database_full
        53300 database_full
        42601 database_failed
        """
            .lines()
            .toList()) {
      String[] words = line.split(" ");
      assertEquals(words[1], DatabaseOutages.code(new SQLException("no", words[0])), words[0]);
    }
    assertEquals("database_failed", DatabaseOutages.code(new SQLException("no state")));
    assertEquals(
        "database_slow", DatabaseOutages.code(new SQLTransientConnectionException("none is free")));
  }
}
