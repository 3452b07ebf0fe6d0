package io.fairgate.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;

/// The password of PostgreSQL's one user: drawn once, kept beside the data, readable by its owner
/// alone.
final class Password {
  /// 192 bits.
  private static final int BYTES = 24;

  private Password() {}

  static String keptIn(Home home) {
    try {
      if (!Files.exists(home.password())) {
        write(home, drawn());
      }
      return Files.readString(home.password(), StandardCharsets.US_ASCII).strip();
    } catch (IOException denied) {
      throw new UncheckedIOException("cannot keep the password in " + home.password(), denied);
    }
  }

  private static String drawn() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void write(Home home, String password) throws IOException {
    Path draft = home.draft("password");
    try (FileChannel channel =
        FileChannel.open(
            draft,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(ByteBuffer.wrap((password + "\n").getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    home.put(draft, home.password());
  }
}
