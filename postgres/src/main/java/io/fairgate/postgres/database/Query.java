package io.fairgate.postgres.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What is to be done with a connection.
@FunctionalInterface
public interface Query<T extends @Nullable Object> {
  T on(Connection connection) throws SQLException;
}
