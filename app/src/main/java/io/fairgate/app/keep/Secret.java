package io.fairgate.app.keep;

import io.fairgate.app.terminal.Stop;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/// The secret behind all entity keys: made once, kept in a file that its owner alone can read. With
/// another one every buyer is a stranger.
public final class Secret {
  /// Its name in the data folder.
  public static final String NAME = "secret";

  private static final int BYTES = 32;

  private Secret() {}

  /// Reads the file, or makes it.
  public static byte[] in(Path file) {
    try {
      if (Files.notExists(file)) {
        make(file);
      }
      Set<PosixFilePermission> allowed =
          Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
      if (!allowed.equals(PosixFilePermissions.fromString("rw-------"))
          && !allowed.equals(PosixFilePermissions.fromString("r--------"))) {
        throw Stop.refused(file + " can be read by others; it is a secret: chmod 600 " + file);
      }
      byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
      if (secret.length < BYTES) {
        throw Stop.refused(file + " must hold 64 hexadecimal digits or more");
      }
      return secret;
    } catch (IllegalArgumentException notHex) {
      throw Stop.refused(file + " must hold 64 hexadecimal digits or more");
    } catch (IOException failed) {
      throw Stop.environment("cannot keep a secret in " + file + ": " + Stop.cause(failed));
    }
  }

  /// Whole and durable, or not there.
  private static void make(Path file) throws IOException {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("it has no folder");
    }
    Files.createDirectories(folder);
    Path fresh = folder.resolve(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    byte[] text =
        (HexFormat.of().formatHex(secret) + "\n")
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(text));
      out.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
