package io.fairgate.postgres.embedded;

import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// PostgreSQL's own data directory: made once, its settings written anew before each start.
record Cluster(Home home, Binaries binaries, Login login) {
  static final String USER = "fairgate";

  /// Makes the data directory where there is none; one that was half made is made again.
  void makeOnce() {
    try {
      Path version = home.cluster().resolve("PG_VERSION");
      if (Files.exists(version)) {
        String major = Files.readString(version, StandardCharsets.US_ASCII).strip();
        if (!major.equals(binaries.major())) {
          throw new DatabaseRefused(
              Reason.VERSION,
              home.cluster()
                  + " was made by PostgreSQL "
                  + major
                  + ", and this build has "
                  + binaries.version()
                  + "; back up with the build that made it, and restore with this one");
        }
        return;
      }
      Path draft = home.draft("cluster");
      initialise(draft);
      home.put(draft, home.cluster());
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot make " + home.cluster(), failed);
    }
  }

  /// `initdb` forces what it wrote before it ends.
  private void initialise(Path draft) throws IOException {
    Process process =
        login
            .command(
                binaries,
                "initdb",
                List.of(
                    "--pgdata=" + draft,
                    "--username=" + USER,
                    "--pwfile=" + home.password(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums",
                    "--no-instructions"))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new DatabaseRefused(
            Reason.UNREACHABLE, "PostgreSQL could not make its data directory:\n" + output.strip());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while making the data directory", stopped);
    }
  }

  /// Writes who may connect, and the settings that durability rests on.
  void configure(int port, EmbeddedSettings settings) {
    try {
      Files.writeString(
          home.cluster().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
      Files.writeString(
          home.cluster().resolve("postgresql.conf"),
          configuration(port, home.log(), settings.sharedBuffersMegabytes()));
    } catch (IOException denied) {
      throw new UncheckedIOException("cannot write PostgreSQL's settings", denied);
    }
  }

  private static String configuration(int port, Path log, int sharedBuffersMegabytes) {
    return """
    # Written by Fairgate at each start; what is changed here is lost.
    listen_addresses = '127.0.0.1'
    port = %PORT%
    unix_socket_directories = ''
    max_connections = 32
    password_encryption = 'scram-sha-256'

    # What was acknowledged outlives a kill and a power cut.
    fsync = on
    synchronous_commit = on
    full_page_writes = on

    # A node commits its events in batches: nothing is won by waiting for other sessions.
    commit_delay = 0
    # No replicas. A recovery has some 200 MB to read at most, which takes a second or two.
    wal_level = minimal
    max_wal_senders = 0
    wal_buffers = 16MB
    min_wal_size = 192MB
    max_wal_size = 320MB
    checkpoint_timeout = 5min
    checkpoint_completion_target = 0.9
    checkpoint_warning = 0
    recovery_init_sync_method = %SYNC%

    shared_buffers = %BUFFERS%MB
    io_method = sync
    jit = off
    max_worker_processes = 2
    max_parallel_workers = 0
    max_parallel_workers_per_gather = 0
    autovacuum_max_workers = 1

    timezone = 'UTC'
    log_timezone = 'UTC'
    datestyle = 'iso, ymd'
    lc_messages = 'C'

    # A week of log, one file a day. No statement and no value of a row is written to it.
    logging_collector = on
    log_directory = '%LOG%'
    log_filename = 'postgres-%a.log'
    log_rotation_age = 1d
    log_rotation_size = 0
    log_truncate_on_rotation = on
    log_min_error_statement = panic
    log_error_verbosity = terse
    log_checkpoints = off
    """
        .replace("%PORT%", Integer.toString(port))
        .replace("%SYNC%", Files.exists(Path.of("/proc/self")) ? "syncfs" : "fsync")
        .replace("%BUFFERS%", Integer.toString(sharedBuffersMegabytes))
        .replace("%LOG%", log.toString().replace("'", "''"));
  }
}
