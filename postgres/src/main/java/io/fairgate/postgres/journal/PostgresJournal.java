package io.fairgate.postgres.journal;

import io.fairgate.postgres.DatabaseOutages;
import io.fairgate.postgres.database.Database;
import io.fairgate.runtime.journal.Chain;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Outage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// A journal that is durable when `append` returns: a table that is written to by `COPY`, one
/// commit a batch.
///
/// The database itself holds the line together: a trigger moves the head from the position before
/// the batch to its last, notes the keys of its events, and lets nothing else in.
public final class PostgresJournal implements Journal {
  /// Some gigabyte of entries: a partition is dropped in one go.
  static final long PARTITION_SIZE = 1_000_000;

  private static final String COPY =
      "COPY fairgate.journal (" + EntryRow.COLUMNS + ") FROM STDIN (FORMAT binary)";

  private static final String DUPLICATE_KEY = "23505";

  /// What the trigger says when a batch does not follow the head.
  private static final String MOVED = "FG001";

  private final Database database;
  private final Partitions partitions;
  private final CopyRows rows = new CopyRows();
  private final Chain chain = new Chain();
  private Head head;
  private volatile boolean failed;

  public PostgresJournal(Database database) {
    this(database, PARTITION_SIZE);
  }

  PostgresJournal(Database database, long partitionSize) {
    this.database = database;
    try {
      partitions = new Partitions(database.writer(), partitionSize);
      head = head(database.writer());
      partitions.reach(head.position());
    } catch (SQLException unreadable) {
      throw DatabaseOutages.of("the journal's head cannot be read", unreadable);
    }
  }

  @Override
  public Head head() {
    return database.asOwner(PostgresJournal::head);
  }

  static Head head(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT position, chain FROM fairgate.journal_head")) {
      if (!row.next()) {
        throw new Outage("journal_damaged", "the journal's head is missing: restore a backup");
      }
      return new Head(row.getLong(1), row.getBytes(2));
    }
  }

  @Override
  public void append(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    refuseAfterFailure();
    failed = true;
    check(entries);
    Entry last = entries.getLast();
    partitions.reach(last.position());
    rows.begin();
    for (int i = 0; i < entries.size(); i++) {
      EntryRow.write(entries.get(i), rows);
    }
    rows.end();
    copy();
    head = new Head(last.position(), last.chain());
    failed = false;
  }

  private void refuseAfterFailure() {
    if (failed) {
      throw new Outage(
          "journal_failed", "nothing is appended after a failure: open the journal anew");
    }
  }

  private void check(List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      long expected = head.position() + 1 + i;
      if (entries.get(i).position() != expected) {
        throw new Outage(
            "journal_moved",
            "expected position " + expected + ", got " + entries.get(i).position());
      }
    }
    if (!chain.holds(head.chain(), entries.getFirst())) {
      throw new Outage("journal_moved", "the chain does not go on from " + head.position());
    }
  }

  /// Two round trips: the statement, and the rows with the commit.
  private void copy() {
    try {
      CopyIn copy = database.writer().unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
      copy.writeToCopy(rows.array(), 0, rows.size());
      copy.endCopy();
    } catch (SQLException refused) {
      throw outage(refused);
    }
  }

  private static Outage outage(SQLException refused) {
    if (DUPLICATE_KEY.equals(refused.getSQLState())
        && constraint(refused).equals("event_key_pkey")) {
      return new Outage("journal_duplicate", "an event was there already", refused);
    }
    if (DUPLICATE_KEY.equals(refused.getSQLState()) || MOVED.equals(refused.getSQLState())) {
      return new Outage("journal_moved", "another node wrote to the journal", refused);
    }
    return DatabaseOutages.of("the journal could not be written to", refused);
  }

  private static String constraint(SQLException refused) {
    ServerErrorMessage message =
        refused instanceof PSQLException told ? told.getServerErrorMessage() : null;
    String constraint = message == null ? null : message.getConstraint();
    return constraint == null ? "" : constraint;
  }

  @Override
  public void probe() {
    refuseAfterFailure();
    failed = true;
    try (Statement statement = database.writer().createStatement()) {
      statement.execute("UPDATE fairgate.journal_head SET probed = probed + 1");
    } catch (SQLException refused) {
      throw DatabaseOutages.of("the journal cannot be written to", refused);
    }
    failed = false;
  }

  @Override
  public void read(long after, long upTo, Consumer<Entry> each) {
    try (Connection connection = database.connect("journal reader")) {
      EntryStream entries = EntryStream.open(connection, after, upTo);
      for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
        each.accept(entry);
      }
    } catch (SQLException broken) {
      throw DatabaseOutages.of("the journal cannot be read", broken);
    }
  }

  @Override
  public long base() {
    return database.asOwner(connection -> EntryStream.base(connection).position());
  }

  @Override
  public Optional<Entry> find(long position) {
    return database.asOwner(connection -> find(connection, position));
  }

  /// An entry that is this tenant's own: the database shows no other, whatever is asked.
  public Optional<Entry> find(String tenant, long position) {
    return database.inTenant(tenant, connection -> find(connection, position));
  }

  private static Optional<Entry> find(Connection connection, long position) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT " + EntryRow.COLUMNS + " FROM fairgate.journal WHERE position = ?")) {
      statement.setLong(1, position);
      return first(statement);
    }
  }

  @Override
  public Optional<Entry> policy(String hash) {
    return database.asOwner(connection -> {
      try (PreparedStatement statement =
          connection.prepareStatement(
              "SELECT "
                  + EntryRow.COLUMNS
                  + " FROM fairgate.journal WHERE kind = 0 AND policy = ?"
                  + " ORDER BY position DESC LIMIT 1")) {
        statement.setString(1, hash);
        return first(statement);
      }
    });
  }

  private static Optional<Entry> first(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(EntryRow.read(row)) : Optional.empty();
    }
  }
}
