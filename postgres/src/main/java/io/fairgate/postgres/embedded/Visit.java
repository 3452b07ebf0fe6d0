package io.fairgate.postgres.embedded;

import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The embedded PostgreSQL for a command that reads: that of the node that runs, or one that is
/// started for as long as the command takes.
public final class Visit implements AutoCloseable {
  private final DatabaseAddress address;
  private final @Nullable EmbeddedPostgres started;

  private Visit(DatabaseAddress address, @Nullable EmbeddedPostgres started) {
    this.address = address;
    this.started = started;
  }

  /// Finds the one that runs, or starts one.
  ///
  /// @throws DatabaseRefused when nothing was ever kept in this data directory
  public static Visit to(Path data, EmbeddedSettings settings) {
    if (!Files.exists(data.resolve("postgres").resolve("cluster"))) {
      throw new DatabaseRefused(
          Reason.UNREACHABLE, data + " is no data directory of Fairgate; name one that was served");
    }
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(data, settings);
      return new Visit(postgres.address(), postgres);
    } catch (DatabaseRefused refused) {
      if (refused.reason() != Reason.SECOND_NODE) {
        throw refused;
      }
      return new Visit(running(Home.under(data), refused), null);
    }
  }

  /// The fourth line of `postmaster.pid` is the port; the eighth says whether it is ready.
  private static DatabaseAddress running(Home home, DatabaseRefused refused) {
    try {
      List<String> lines =
          Files.readAllLines(home.cluster().resolve("postmaster.pid"), StandardCharsets.US_ASCII);
      if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) {
        throw refused;
      }
      return EmbeddedPostgres.address(
          Integer.parseInt(lines.get(3).strip()), Password.keptIn(home));
    } catch (IOException starting) {
      throw new UncheckedIOException(
          "the node that has this data directory is starting or stopping; try again", starting);
    }
  }

  public DatabaseAddress address() {
    return address;
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }
}
