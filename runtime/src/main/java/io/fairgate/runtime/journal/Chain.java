package io.fairgate.runtime.journal;

import io.fairgate.marketplace.codec.ByteWriter;
import io.fairgate.marketplace.codec.Sha256;
import java.security.MessageDigest;

/// Each entry's SHA-256 over the one before and itself, so that one that was changed, left out,
/// added or moved shows in all that follow. For one thread.
///
/// ```
/// chain(n) = SHA-256( chain(n - 1) │ entry n but its personal part )      chain(0) = 32 zeros
/// ```
public final class Chain {
  public static final int BYTES = Sha256.BYTES;

  private final MessageDigest digest = Sha256.digest();
  private final ByteWriter out = new ByteWriter(2048);

  /// Before the first entry.
  public static byte[] start() {
    return new byte[BYTES];
  }

  public Entry link(byte[] before, Entry entry) {
    return entry.chained(after(before, entry));
  }

  /// Whether an entry is what stands behind `before`, personal part and all.
  public boolean holds(byte[] before, Entry entry) {
    return MessageDigest.isEqual(entry.chain(), after(before, entry))
        && (entry.personal().length == 0
            || MessageDigest.isEqual(entry.personalDigest(), digest(entry.personal())));
  }

  /// What vouches for a personal part.
  public byte[] digest(byte[] personal) {
    return digest.digest(personal);
  }

  private byte[] after(byte[] before, Entry entry) {
    out.reset();
    EntryBytes.writeChained(entry, out);
    digest.update(before);
    digest.update(out.array(), 0, out.size());
    return digest.digest();
  }
}
