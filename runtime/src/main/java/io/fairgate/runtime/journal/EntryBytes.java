package io.fairgate.runtime.journal;

import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import io.fairgate.runtime.journal.Entry.Key;
import io.fairgate.runtime.journal.Entry.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry as bytes.
///
/// ```
/// version (1) │ position │ kind (1) │ recorded at │ policy │ tenant │ event key (16) │ body (16)
/// │ has a request (1) │ request (16) │ content │ personal's digest │ decisions │ answer   ← chained
/// │ personal │ chain
/// ```
public final class EntryBytes {
  /// Bytes of another version are refused. A new version keeps reading this one.
  public static final int VERSION = 1;

  private EntryBytes() {}

  public static byte[] encode(Entry entry) {
    var out = new ByteWriter(1024);
    writeChained(entry, out);
    bytes(entry.personal(), out);
    bytes(entry.chain(), out);
    return out.toBytes();
  }

  /// What the chain vouches for.
  static void writeChained(Entry entry, ByteWriter out) {
    out.u8(VERSION);
    out.varint(entry.position());
    out.u8(entry.kind().ordinal());
    out.varint(entry.recordedAtMillis());
    out.string(entry.policy());
    out.string(entry.tenant());
    key(entry.event(), out);
    key(entry.body(), out);
    Key request = entry.request();
    out.flag(request != null);
    if (request != null) {
      key(request, out);
    }
    bytes(entry.content(), out);
    bytes(entry.personalDigest(), out);
    decisions(entry.decisions(), out);
    bytes(entry.answer(), out);
  }

  public static Entry decode(byte[] bytes) {
    var in = new ByteReader(bytes);
    int version = in.u8();
    if (version != VERSION) {
      throw new IllegalArgumentException("entries are of version " + VERSION + ", got " + version);
    }
    long position = in.varint();
    Kind kind = Kind.values()[in.u8()];
    long recordedAt = in.varint();
    String policy = in.string();
    String tenant = in.string();
    Key event = key(in);
    Key body = key(in);
    @Nullable Key request = in.flag() ? key(in) : null;
    byte[] content = bytes(in);
    byte[] personalDigest = bytes(in);
    List<byte[]> decisions = decisions(in);
    byte[] answer = bytes(in);
    byte[] personal = bytes(in);
    byte[] chain = bytes(in);
    return new Entry(
        position,
        kind,
        recordedAt,
        policy,
        tenant,
        event,
        content,
        personal,
        personalDigest,
        decisions,
        answer,
        body,
        request,
        chain);
  }

  /// Several records in one run of bytes, for whoever keeps them in one column.
  public static byte[] decisions(List<byte[]> decisions) {
    var out = new ByteWriter(512);
    decisions(decisions, out);
    return out.toBytes();
  }

  public static List<byte[]> decisions(byte[] bytes) {
    return decisions(new ByteReader(bytes));
  }

  private static void decisions(List<byte[]> decisions, ByteWriter out) {
    out.varint(decisions.size());
    for (byte[] decision : decisions) {
      bytes(decision, out);
    }
  }

  private static List<byte[]> decisions(ByteReader in) {
    var decisions = new ArrayList<byte[]>();
    for (int left = in.count(1); left > 0; left--) {
      decisions.add(bytes(in));
    }
    return decisions;
  }

  private static void key(Key key, ByteWriter out) {
    out.fixedLong(key.high());
    out.fixedLong(key.low());
  }

  private static Key key(ByteReader in) {
    return new Key(in.fixedLong(), in.fixedLong());
  }

  private static void bytes(byte[] bytes, ByteWriter out) {
    out.varint(bytes.length);
    out.raw(bytes, 0, bytes.length);
  }

  private static byte[] bytes(ByteReader in) {
    return in.raw(in.count(1));
  }
}
