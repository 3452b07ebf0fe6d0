package io.fairgate.postgres.embedded;

import io.fairgate.postgres.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// A node in a process of its own: starts PostgreSQL, commits one row, says so, and waits to be
/// killed.
public final class OtherNode {
  private OtherNode() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(Path.of(arguments[0]), DataDirectory.SETTINGS);
    acknowledge(postgres);
    System.out.println(postgres.pid());
    System.out.flush();
    System.in.read();
  }

  static void acknowledge(EmbeddedPostgres postgres) throws SQLException {
    DatabaseAddress address = postgres.address();
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE public.acknowledged AS SELECT 'mia' AS buyer");
    }
  }

  record Running(Process process, ProcessHandle postmaster) {}

  static Running start(DataDirectory data) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                OtherNode.class.getName(),
                data.path().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String pid = output.readLine();
    if (pid == null) {
      throw new IOException("the other node ended before it was ready");
    }
    return new Running(process, ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
  }
}
