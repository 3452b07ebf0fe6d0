package io.fairgate.postgres.embedded;

import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// A PostgreSQL of our own, with safe settings, on loopback, in a data directory that stays.
///
/// It outlives a kill of this process, and the next start stops it and starts afresh. Nobody else
/// is let in: the password lies beside the data. What `Database.open` asserts of a server of
/// others, it asserts of this one.
public final class EmbeddedPostgres implements AutoCloseable {
  private final DirectoryLock lock;
  private final Processes processes;
  private final Postmaster postmaster;
  private final EmbeddedSettings settings;
  private final DatabaseAddress address;

  private EmbeddedPostgres(
      DirectoryLock lock,
      Processes processes,
      Postmaster postmaster,
      EmbeddedSettings settings,
      DatabaseAddress address) {
    this.lock = lock;
    this.processes = processes;
    this.postmaster = postmaster;
    this.settings = settings;
    this.address = address;
  }

  /// Starts the PostgreSQL of a data directory, and makes it first where there is none.
  ///
  /// @throws DatabaseRefused when another node has the directory, when it lies where data may be
  ///   lost, or when PostgreSQL does not start
  public static EmbeddedPostgres start(Path data, EmbeddedSettings settings) {
    Home home = Home.under(data);
    Storage.check(home.path(), settings.allowUnsafeStorage());
    DirectoryLock lock = DirectoryLock.take(home.lock());
    boolean started = false;
    try {
      Binaries binaries = Binaries.unpacked(home);
      String password = Password.keptIn(home);
      Files.createDirectories(home.log());
      Login login = Login.choose(home);
      Processes processes = new Processes(home, login, binaries);
      new Orphan(processes, home).stop();
      for (Path old : home.otherBinaries(binaries.path())) {
        Home.remove(old);
      }
      Cluster cluster = new Cluster(home, binaries, login);
      cluster.makeOnce();
      Postmaster postmaster = Postmaster.start(cluster, settings);
      started = true;
      DatabaseAddress address = address(postmaster.port(), password);
      return new EmbeddedPostgres(lock, processes, postmaster, settings, address);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot start PostgreSQL in " + home.path(), failed);
    } finally {
      if (!started) {
        lock.close();
      }
    }
  }

  static DatabaseAddress address(int port, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", Cluster.USER, password);
  }

  public DatabaseAddress address() {
    return address;
  }

  public long pid() {
    return postmaster.process().pid();
  }

  public boolean isRunning() {
    return postmaster.process().isAlive();
  }

  /// Completes when the server ends, whoever ended it.
  public CompletableFuture<Integer> ended() {
    return postmaster.process().onExit().thenApply(Process::exitValue);
  }

  /// Ends every session at once and stops the server, with all that was committed.
  @Override
  public void close() {
    try {
      if (isRunning()) {
        processes.stop(postmaster.process().toHandle(), settings.stopTimeout());
      }
      if (isRunning()) {
        throw new DatabaseRefused(
            Reason.UNREACHABLE, "PostgreSQL, process " + pid() + ", cannot be stopped");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot stop PostgreSQL, process " + pid(), failed);
    } finally {
      lock.close();
    }
  }
}
