package io.fairgate.runtime.node;

import io.fairgate.runtime.journal.Outage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

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

  private SnapshotBytes() {}

  static void write(Sequencer sequencer, OutputStream to) throws IOException {
    MessageDigest digest = sha256();
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

  /// Into a sequencer that is new. False where the snapshot is of another version or layout, and
  /// the sequencer still new.
  static boolean read(InputStream from, Sequencer sequencer) throws IOException {
    var digesting = new DigestInputStream(new BufferedInputStream(from, BUFFER), sha256());
    var in = new DataInputStream(digesting);
    if (in.readInt() != MAGIC
        || in.readInt() != VERSION
        || !in.readUTF().equals(sequencer.policy().layout())) {
      return false;
    }
    sequencer.read(in);
    byte[] got = digesting.getMessageDigest().digest();
    digesting.on(false);
    byte[] expected = new byte[got.length];
    in.readFully(expected);
    if (!MessageDigest.isEqual(got, expected)) {
      throw new Outage("snapshot_damaged", "the snapshot's bytes are not those that were written");
    }
    return true;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
