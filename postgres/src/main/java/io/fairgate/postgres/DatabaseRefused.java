package io.fairgate.postgres;

/// A database that a node must not or cannot use: why, what was got, and what to set instead.
public final class DatabaseRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What stands in the way, for a program; the message is for a person.
  public enum Reason {
    /// The data directory lies where a power cut loses what was promised.
    STORAGE,
    /// Another node has this data directory or this database.
    SECOND_NODE,
    /// A setting of the server gives up durability.
    SETTING,
    /// The server or the data directory is of a version that does not fit.
    VERSION,
    /// The schema is newer than this program, or was changed by hand.
    SCHEMA,
    /// There is no PostgreSQL for this machine, or it may not run here.
    PLATFORM,
    /// The server did not start or does not answer.
    UNREACHABLE,
    /// The address of the database cannot be understood.
    ADDRESS,
    /// A backup is not whole, or there is something in its way.
    BACKUP
  }

  private final Reason reason;

  public DatabaseRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public DatabaseRefused(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
