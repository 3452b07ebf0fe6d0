package io.fairgate.postgres.backup;

import io.fairgate.marketplace.codec.Sha256;
import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.DatabaseOutages;
import io.fairgate.postgres.backup.Manifest.Part;
import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.database.Migrations;
import io.fairgate.runtime.journal.Journal.Head;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/// Copies all tables as they are at one moment into a folder, beside a node that goes on writing.
///
/// It is a logical copy: another server, machine or version of PostgreSQL can take it.
public final class Backup {
  /// What was backed up: how many entries reach to which head, and how many bytes that takes.
  public record Taken(Head head, int tables, long rows, long bytes) {}

  private final Connection connection;
  private final Path folder;

  private Backup(Connection connection, Path folder) {
    this.connection = connection;
    this.folder = folder;
  }

  /// The same over a connection of its own.
  public static Taken write(DatabaseAddress address, Path target, Path data, List<String> files) {
    try (Connection connection = Database.connect(address, "backup")) {
      return write(connection, target, data, files);
    } catch (SQLException unreachable) {
      throw DatabaseOutages.of("the backup was not taken", unreachable);
    }
  }

  /// Writes to a folder that is not there yet; it appears when all of it is durable.
  ///
  /// @param files names of files in the data directory that a restored node needs, too; those that
  ///   are not there are left out
  public static Taken write(Connection connection, Path target, Path data, List<String> files) {
    Path folder = target.toAbsolutePath().normalize();
    Path draft = folder.resolveSibling(folder.getFileName() + ".new");
    try {
      if (Files.exists(folder) || Files.exists(draft)) {
        throw new IOException(
            "there is something at "
                + (Files.exists(folder) ? folder : draft)
                + " already; name a folder that is not there");
      }
      Files.createDirectories(draft.resolve("tables"));
      Files.createDirectories(draft.resolve("files"));
      boolean done = false;
      try {
        Taken taken = new Backup(connection, draft).run(data, files);
        Files.move(draft, folder);
        force(folder.resolveSibling("."));
        done = true;
        return taken;
      } finally {
        if (!done) {
          remove(draft);
        }
      }
    } catch (SQLException failed) {
      throw DatabaseOutages.of("the backup was not taken", failed);
    } catch (IOException failed) {
      throw new UncheckedIOException("the backup was not taken: " + failed.getMessage(), failed);
    }
  }

  private Taken run(Path data, List<String> files) throws SQLException, IOException {
    connection.setAutoCommit(false);
    List<Part> tables = new ArrayList<>();
    Head head;
    int schema;
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      schema = Migrations.found(connection);
      List<String> names = Tables.inOrder(connection);
      for (String name : names) {
        statement.execute("LOCK TABLE " + Tables.quoted(name) + " IN ACCESS SHARE MODE");
      }
      head = head(statement);
      for (String name : names) {
        tables.add(table(name));
      }
    } finally {
      connection.rollback();
    }
    List<Part> kept = new ArrayList<>();
    for (String name : files) {
      if (Files.exists(data.resolve(name))) {
        kept.add(file(data.resolve(name), name));
      }
    }
    Manifest manifest = new Manifest(schema, head, tables, kept);
    Path written = folder.resolve(Manifest.NAME);
    Files.writeString(written, manifest.text());
    force(written);
    for (String inside : List.of("tables", "files", ".")) {
      force(folder.resolve(inside));
    }
    return new Taken(
        head, tables.size(), tables.stream().mapToLong(Part::rows).sum(), size(tables));
  }

  private static Head head(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT position, chain FROM fairgate.journal_head")) {
      row.next();
      return new Head(row.getLong(1), row.getBytes(2));
    }
  }

  private Part table(String name) throws SQLException, IOException {
    Path file = Manifest.table(folder, name);
    MessageDigest digest = Sha256.digest();
    long rows;
    try (OutputStream out =
        new Quick(
            new DigestOutputStream(
                new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)),
                digest))) {
      rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut(
                  "COPY (SELECT "
                      + Tables.columns(connection, name)
                      + " FROM "
                      + Tables.quoted(name)
                      + (name.equals("journal") ? " ORDER BY position" : "")
                      + ") TO STDOUT (FORMAT binary)",
                  out);
    }
    force(file);
    return new Part(name, rows, Manifest.hex(digest.digest()));
  }

  private Part file(Path from, String name) throws IOException {
    Path file = Manifest.file(folder, name);
    Files.copy(from, file);
    force(file);
    return new Part(name, 1, Manifest.hex(Sha256.digest().digest(Files.readAllBytes(file))));
  }

  private long size(List<Part> tables) throws IOException {
    long bytes = 0;
    for (Part table : tables) {
      bytes += Files.size(Manifest.table(folder, table.name()));
    }
    return bytes;
  }

  private static void remove(Path draft) throws IOException {
    try (Stream<Path> files = Files.walk(draft)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// Packs a little in little time: a node is at work beside it.
  private static final class Quick extends GZIPOutputStream {
    Quick(OutputStream out) throws IOException {
      super(out, 64 << 10);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
