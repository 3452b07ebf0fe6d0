package io.fairgate.postgres.database;

import java.sql.Connection;
import java.sql.SQLException;

/// What is to be done with a connection.
@FunctionalInterface
public interface Query<T> {
  T on(Connection connection) throws SQLException;
}
