package io.fairgate.app.keep;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.fairgate.app.terminal.Stop;
import io.fairgate.runtime.journal.Journal.Head;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The journal's newest entry as the node last noted it outside the database, under a seal that the
/// database does not know: an end that was cut off shows beside it.
///
/// ```
/// position │ chain in hex │ HMAC-SHA-256 of both in hex, by the secret
/// ```
public final class HeadFile {
  private static final String NAME = "head";

  private final Path file;
  private final byte[] secret;

  public HeadFile(Path data, byte[] secret) {
    file = data.resolve(NAME);
    this.secret = secret.clone();
  }

  /// Notes a durable head; the note is whole or the one before.
  public void write(Head head) throws IOException {
    Path fresh = file.resolveSibling(NAME + ".new");
    String text = head.position() + " " + HexFormat.of().formatHex(head.chain());
    byte[] line = (text + " " + seal(text) + "\n").getBytes(US_ASCII);
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(line));
      out.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// The head that was noted, empty where none was.
  public Optional<Head> read() {
    try {
      if (Files.notExists(file)) {
        return Optional.empty();
      }
      String[] words = Files.readString(file, US_ASCII).strip().split(" ");
      if (words.length != 3
          || !MessageDigest.isEqual(
              seal(words[0] + " " + words[1]).getBytes(US_ASCII), words[2].getBytes(US_ASCII))) {
        throw Stop.refused(
            file + " was not written by this node: it was changed, or the secret was");
      }
      return Optional.of(new Head(Long.parseLong(words[0]), HexFormat.of().parseHex(words[1])));
    } catch (IOException unreadable) {
      throw Stop.environment("cannot read " + file + ": " + Stop.cause(unreadable));
    }
  }

  /// Where it lies, for people.
  public Path path() {
    return file;
  }

  private String seal(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(("journal head " + text).getBytes(US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }
}
