package io.fairgate.postgres.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import io.fairgate.postgres.Server;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A command that reads finds the database, whether a node runs or not.
class VisitPostgresTest {
  @Test
  void aNodeThatRunsIsVisitedAndLeftRunning() throws Exception {
    try (DataDirectory data = DataDirectory.fresh();
        EmbeddedPostgres node = data.started()) {
      try (Visit visit = Visit.to(data.path(), DataDirectory.SETTINGS)) {
        assertEquals(node.address(), visit.address());
        assertEquals("1", Server.asked(visit.address(), "SELECT 1"));
      }
      assertTrue(node.isRunning());
    }
  }

  @Test
  void whereNoNodeRunsPostgresRunsForAsLongAsTheVisit() throws Exception {
    try (DataDirectory data = DataDirectory.fresh()) {
      try (Visit visit = Visit.to(data.path(), DataDirectory.SETTINGS)) {
        assertEquals("1", Server.asked(visit.address(), "SELECT 1"));
      }
      assertFalse(data.home().cluster().resolve("postmaster.pid").toFile().exists());
    }
  }

  @Test
  void aFolderThatWasNeverServedIsRefusedAndLeftAsItIs(@TempDir Path folder) {
    DatabaseRefused refused =
        assertThrows(DatabaseRefused.class, () -> Visit.to(folder, DataDirectory.SETTINGS));
    assertEquals(Reason.UNREACHABLE, refused.reason());
    assertEquals(0, folder.toFile().list().length);
  }
}
