package io.fairgate.postgres.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import io.fairgate.postgres.database.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever was killed, the next start is ready by itself and has all that was committed.
class CrashPostgresTest {
  private static final Duration READY_WITHIN = Duration.ofSeconds(10);

  private DataDirectory data;

  @BeforeEach
  void makeDirectory() {
    data = DataDirectory.fresh();
  }

  @AfterEach
  void removeDirectory() {
    data.close();
  }

  @Test
  void aKilledPostmasterIsStartedAnewWithAllThatWasCommitted() throws SQLException {
    try (EmbeddedPostgres postgres = data.started()) {
      OtherNode.acknowledge(postgres);
      kill(ProcessHandle.of(postgres.pid()).orElseThrow());
      postgres.ended().join();
      assertFalse(postgres.isRunning());
    }
    assertReadyWithTheRow();
  }

  @Test
  void theOrphanOfAKilledNodeIsStoppedAndNotAdopted() throws Exception {
    OtherNode.Running other = OtherNode.start(data);
    kill(other.process().toHandle());
    assertTrue(other.postmaster().isAlive(), "PostgreSQL outlives its node");

    assertReadyWithTheRow();

    assertEnds(other.postmaster());
  }

  @Test
  void nodeAndPostmasterKilledAtOnceAreNoObstacle() throws Exception {
    OtherNode.Running other = OtherNode.start(data);
    kill(other.process().toHandle());
    kill(other.postmaster());
    assertReadyWithTheRow();
  }

  @Test
  void anOrphanThatDoesNotListenIsKilled() throws Exception {
    OtherNode.Running other = OtherNode.start(data);
    kill(other.process().toHandle());
    new ProcessBuilder("kill", "-STOP", Long.toString(other.postmaster().pid())).start().waitFor();

    assertReadyWithTheRow();

    assertEnds(other.postmaster());
  }

  /// Whoever adopted a killed process may take a moment to notice that it ended.
  private static void assertEnds(ProcessHandle process) throws Exception {
    process.onExit().get(10, TimeUnit.SECONDS);
  }

  @Test
  void aStalePidFileThatNamesAStrangerIsNoObstacleAndTheStrangerIsLeftAlone() throws Exception {
    data.started().close();
    Process stranger = new ProcessBuilder("sleep", "60").start();
    Files.writeString(
        data.home().cluster().resolve("postmaster.pid"),
        stranger.pid() + "\n" + data.home().cluster() + "\n");
    try {
      data.started().close();
      assertTrue(stranger.isAlive());
    } finally {
      stranger.destroy();
    }
  }

  @Test
  void whatWasHalfMadeWhenTheNodeDiedIsMadeAgain() throws IOException {
    Home home = data.home();
    Home.remove(home.cluster());
    Files.createDirectories(home.path().resolve("cluster.new/base"));
    data.started().close();
    assertFalse(Files.exists(home.path().resolve("cluster.new")));
  }

  @Test
  void aSecondNodeIsRefusedAndToldWhoIsFirst() throws Exception {
    OtherNode.Running other = OtherNode.start(data);
    try {
      DatabaseRefused refused = assertThrows(DatabaseRefused.class, data::started);
      assertEquals(Reason.SECOND_NODE, refused.reason());
      assertTrue(
          refused.getMessage().contains("process " + other.process().pid() + " holds"),
          refused::getMessage);
      assertTrue(other.postmaster().isAlive());
    } finally {
      kill(other.process().toHandle());
    }
    data.started().close();
  }

  @Test
  void aSecondNodeInTheSameProcessIsRefusedTooAndDoesNotLoosenTheLock() {
    try (EmbeddedPostgres first = data.started()) {
      for (int i = 0; i < 2; i++) {
        assertEquals(
            Reason.SECOND_NODE, assertThrows(DatabaseRefused.class, data::started).reason());
      }
      assertTrue(first.isRunning());
    }
    data.started().close();
  }

  @Test
  void twoDataDirectoriesRunSideBySide() {
    try (DataDirectory another = DataDirectory.fresh();
        EmbeddedPostgres one = data.started();
        EmbeddedPostgres two = another.started()) {
      assertNotEquals(one.address().jdbcUrl(), two.address().jdbcUrl());
      assertTrue(one.isRunning() && two.isRunning());
    }
  }

  @Test
  void aDataDirectoryOfAnotherMajorVersionIsRefused() throws IOException {
    data.started().close();
    Path version = data.home().cluster().resolve("PG_VERSION");
    Files.writeString(version, "17\n", StandardCharsets.US_ASCII);
    DatabaseRefused refused = assertThrows(DatabaseRefused.class, data::started);
    assertEquals(Reason.VERSION, refused.reason());
    assertTrue(refused.getMessage().contains("was made by PostgreSQL 17"), refused::getMessage);
  }

  private void assertReadyWithTheRow() throws SQLException {
    long began = System.nanoTime();
    try (EmbeddedPostgres postgres = data.started();
        Database database = Database.open(postgres.address());
        Statement statement = database.writer().createStatement()) {
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      assertTrue(took.compareTo(READY_WITHIN) < 0, () -> "ready after " + took);
      try (ResultSet row = statement.executeQuery("SELECT buyer FROM public.acknowledged")) {
        assertTrue(row.next());
        assertEquals("mia", row.getString(1));
      }
    }
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
  }
}
