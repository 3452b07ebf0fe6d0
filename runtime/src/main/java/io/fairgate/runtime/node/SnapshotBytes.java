package io.fairgate.runtime.node;

import io.fairgate.marketplace.codec.Sha256;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/// A sequencer's whole knowledge as a stream that vouches for itself.
///
/// ```
/// "FGSN" │ version (4) │ layout of the policy │ sequencer │ SHA-256 of all before (32)
/// ```
final class SnapshotBytes {
  /// Snapshots of another version are passed over: the journal says the same.
  private static final int VERSION = 1;

  private static final int MAGIC = 0x4647534e;
  private static final int BUFFER = 1 << 16;
  private static final int DIGEST_BYTES = 32;

  private SnapshotBytes() {}

  static void write(Sequencer sequencer, OutputStream to) throws IOException {
    MessageDigest digest = Sha256.digest();
    var out =
        new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(to, digest), BUFFER));
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeUTF(sequencer.policy().layout());
    sequencer.write(out);
    out.flush();
    to.write(digest.digest());
    to.flush();
  }

  /// Whether a snapshot's bytes are those that were written. To be asked before they are read: of
  /// others nothing can be told, how long a list is or how much memory it takes.
  static boolean isWhole(InputStream from) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    int held = from.readNBytes(buffer, 0, BUFFER);
    while (held == BUFFER) {
      digest.update(buffer, 0, BUFFER - DIGEST_BYTES);
      System.arraycopy(buffer, BUFFER - DIGEST_BYTES, buffer, 0, DIGEST_BYTES);
      held = DIGEST_BYTES + from.readNBytes(buffer, DIGEST_BYTES, BUFFER - DIGEST_BYTES);
    }
    if (held < DIGEST_BYTES) {
      return false;
    }
    digest.update(buffer, 0, held - DIGEST_BYTES);
    return MessageDigest.isEqual(
        digest.digest(), Arrays.copyOfRange(buffer, held - DIGEST_BYTES, held));
  }

  /// A whole snapshot into a sequencer that is new. False where it is of another version or layout,
  /// and the sequencer still new.
  static boolean read(InputStream from, Sequencer sequencer) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(from, BUFFER));
    if (in.readInt() != MAGIC
        || in.readInt() != VERSION
        || !in.readUTF().equals(sequencer.policy().layout())) {
      return false;
    }
    sequencer.read(in);
    return true;
  }
}
