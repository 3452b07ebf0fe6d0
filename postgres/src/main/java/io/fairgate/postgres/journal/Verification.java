package io.fairgate.postgres.journal;

import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.DatabaseOutages;
import io.fairgate.postgres.database.Database;
import io.fairgate.runtime.journal.Chain;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Journal.Head;
import java.nio.BufferUnderflowException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Goes through the whole journal and says whether it is what was written: nothing changed, left
/// out, added, moved or cut off.
///
/// It reads one consistent state beside a node that writes. An end that was cut off, or an older
/// copy that was put back, shows only beside a head that was noted elsewhere before (`witness`).
public final class Verification {

  /// What was found.
  ///
  /// @param entries how many were read and hold
  /// @param firstBad the position of the first that does not hold, or is missing; null when all
  ///   hold
  /// @param fault what is wrong there; empty when nothing is
  /// @param head the last entry that holds
  public record Result(long entries, @Nullable Long firstBad, String fault, Head head) {
    public boolean ok() {
      return firstBad == null;
    }
  }

  private final Chain chain = new Chain();
  private final Optional<Head> witness;
  private long entries;
  private Head last;

  private Verification(Head base, Optional<Head> witness) {
    this.last = base;
    this.witness = witness;
  }

  /// Over a connection of its own.
  public static Result of(DatabaseAddress address, Optional<Head> witness) {
    try (Connection connection = Database.connect(address, "verify")) {
      return of(connection, witness);
    } catch (SQLException unreachable) {
      throw DatabaseOutages.of("the journal cannot be read", unreachable);
    }
  }

  /// On a connection that does nothing else meanwhile.
  public static Result of(Connection connection, Optional<Head> witness) {
    try {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      }
      Result result = found(connection, witness);
      connection.rollback();
      return result;
    } catch (SQLException unreadable) {
      throw DatabaseOutages.of("the journal cannot be read", unreadable);
    }
  }

  /// In the transaction that the connection is in.
  public static Result found(Connection connection, Optional<Head> witness) throws SQLException {
    return new Verification(EntryStream.base(connection), witness).run(connection);
  }

  private Result run(Connection connection) throws SQLException {
    EntryStream stream = EntryStream.open(connection, last.position(), Long.MAX_VALUE);
    String fault = contradiction(last);
    boolean isOver = false;
    while (fault.isEmpty() && !isOver) {
      try {
        Entry entry = stream.next();
        isOver = entry == null;
        fault = entry == null ? "" : fault(entry);
      } catch (IllegalArgumentException
          | IndexOutOfBoundsException
          | BufferUnderflowException unreadable) {
        fault = "it cannot be read";
      }
    }
    stream.drain();
    return fault.isEmpty() ? end(connection) : bad(fault);
  }

  /// What is wrong with an entry; if nothing, it is the last that holds.
  private String fault(Entry entry) {
    if (entry.position() != last.position() + 1) {
      return "it is missing; the next is " + entry.position();
    }
    if (!chain.holds(last.chain(), entry)) {
      return "it was changed, or does not follow the one before";
    }
    Head head = new Head(entry.position(), entry.chain());
    String contradiction = contradiction(head);
    if (contradiction.isEmpty()) {
      last = head;
      entries++;
    }
    return contradiction;
  }

  private String contradiction(Head head) {
    return witness
            .filter(noted ->
                noted.position() == head.position()
                    && !MessageDigest.isEqual(noted.chain(), head.chain()))
            .isPresent()
        ? "it is another one than was noted"
        : "";
  }

  private Result end(Connection connection) throws SQLException {
    Head said = PostgresJournal.head(connection);
    if (said.position() != last.position() || !MessageDigest.isEqual(said.chain(), last.chain())) {
      return bad("the journal's head says that it ends at " + said.position());
    }
    if (witness.isPresent() && witness.get().position() > last.position()) {
      return bad("it is missing; the journal was noted to reach " + witness.get().position());
    }
    Long keyless = firstWithoutKey(connection);
    return keyless == null
        ? new Result(entries, null, "", last)
        : new Result(entries, keyless, "its key does not stand in event_key", last);
  }

  private static @Nullable Long firstWithoutKey(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT min(j.position) FROM fairgate.journal j LEFT JOIN fairgate.event_key k USING (event)
                WHERE j.event <> '00000000-0000-0000-0000-000000000000'
                  AND k.position IS DISTINCT FROM j.position
                """)) {
      row.next();
      long position = row.getLong(1);
      return row.wasNull() ? null : position;
    }
  }

  private Result bad(String fault) {
    return new Result(entries, last.position() + 1, fault, last);
  }
}
