package io.fairgate.postgres.embedded;

import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where a data directory lies, and whether what is forced there outlives a power cut.
final class Storage {
  private Storage() {}

  static void check(Path folder, boolean allowUnsafe) {
    String type;
    try {
      type = Files.getFileStore(folder).type();
    } catch (IOException unknown) {
      throw new UncheckedIOException("cannot find out what file system holds " + folder, unknown);
    }
    Optional<String> danger = danger(type);
    if (danger.isPresent() && !allowUnsafe) {
      throw new DatabaseRefused(
          Reason.STORAGE,
          folder
              + " is on "
              + type
              + ", "
              + danger.get()
              + "; put the data directory on a local disk, or set "
              + EmbeddedSettings.ALLOW_UNSAFE_STORAGE
              + "=true if it may be lost");
    }
  }

  /// What may happen to acknowledged data on a file system of this type.
  static Optional<String> danger(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "tmpfs", "ramfs", "devtmpfs" ->
          Optional.of("which is memory: everything on it is gone after a restart");
      case "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "fuse.sshfs" ->
          Optional.of(
              "which is a network share: its locks and forced writes cannot be relied upon");
      default -> Optional.empty();
    };
  }
}
