package io.fairgate.postgres.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One statement and what stands at its question marks.
public final class Sql {
  private final String text;
  private final Object[] arguments;

  private Sql(String text, Object[] arguments) {
    this.text = text;
    this.arguments = arguments;
  }

  /// What a row says.
  @FunctionalInterface
  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /// Arguments are texts, numbers, truths, bytes and arrays of texts.
  public static Sql of(String text, Object... arguments) {
    return new Sql(text, arguments.clone());
  }

  /// How many rows it changed.
  public int change(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepared(connection)) {
      return statement.executeUpdate();
    }
  }

  public <T> Optional<T> first(Connection connection, Reading<T> reading) throws SQLException {
    try (PreparedStatement statement = prepared(connection);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
    }
  }

  public <T> List<T> all(Connection connection, Reading<T> reading) throws SQLException {
    List<T> all = new ArrayList<>();
    try (PreparedStatement statement = prepared(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        all.add(reading.of(row));
      }
    }
    return all;
  }

  private PreparedStatement prepared(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    boolean done = false;
    try {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, kept(arguments[i]));
      }
      done = true;
      return statement;
    } finally {
      if (!done) {
        statement.close();
      }
    }
  }

  /// PostgreSQL has no text with the character 0 in it.
  private static Object kept(Object argument) {
    return argument instanceof String text ? text.replace('\0', '\uFFFD') : argument;
  }

  /// A column of texts.
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
