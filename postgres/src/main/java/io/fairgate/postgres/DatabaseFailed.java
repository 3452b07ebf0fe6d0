package io.fairgate.postgres;

import java.sql.SQLException;

/// The database did not do what it was asked; the SQL state says what kind of failure it was.
public final class DatabaseFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sqlState;

  public DatabaseFailed(String doing, SQLException cause) {
    super(doing + ": " + cause.getMessage(), cause);
    this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  public String sqlState() {
    return sqlState;
  }
}
