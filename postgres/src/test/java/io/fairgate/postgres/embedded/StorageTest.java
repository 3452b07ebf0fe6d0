package io.fairgate.postgres.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// A data directory lies on a disk, or is refused with the reason.
class StorageTest {
  @Test
  void memoryAndNetworkSharesAreDangerousAndDisksAreNot() {
    for (String type : List.of("tmpfs", "ramfs", "nfs", "nfs4", "cifs", "smb3")) {
      assertTrue(Storage.danger(type).isPresent(), type);
    }
    for (String type : List.of("ext4", "xfs", "btrfs", "zfs", "apfs", "overlay")) {
      assertTrue(Storage.danger(type).isEmpty(), type);
    }
  }

  /// On each file system that is memory, as the machine has them; Linux has at least one.
  @Test
  void aDataDirectoryInMemoryIsRefusedUnlessForced() {
    List<Path> memories =
        StreamSupport.stream(FileSystems.getDefault().getFileStores().spliterator(), false)
            .filter(store -> store.type().equals("tmpfs"))
            .map(store -> Path.of(store.toString().replaceFirst(" \\(.*", "")))
            .toList();
    for (Path memory : memories) {
      DatabaseRefused refused =
          assertThrows(DatabaseRefused.class, () -> Storage.check(memory, false));
      assertEquals(Reason.STORAGE, refused.reason());
      assertTrue(refused.getMessage().contains("is on tmpfs"), refused::getMessage);
      assertTrue(refused.getMessage().contains("allow-unsafe-storage=true"), refused::getMessage);
      Storage.check(memory, true);
    }
  }

  @Test
  void aMachinesArchiveIsNamedAsTheBinariesAre() {
    assertEquals("postgres-linux-x86_64.txz", Binaries.archive("Linux", "amd64"));
    assertEquals("postgres-linux-arm_64.txz", Binaries.archive("Linux", "aarch64"));
    assertEquals("postgres-darwin-arm_64.txz", Binaries.archive("Mac OS X", "aarch64"));
  }
}
