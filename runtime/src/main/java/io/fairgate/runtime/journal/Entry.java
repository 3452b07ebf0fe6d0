package io.fairgate.runtime.journal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One place in the journal: what came, what was decided, what was answered.
///
/// `policy` is the hash of the policy in force. `content` is the event's compact bytes without its
/// personal part, or a policy's text. `personal` is that part behind a salt; it can be forgotten
/// while `personalDigest` still vouches for it. `chain` is the SHA-256 over the entry before and
/// all of this but `personal` (see [Chain]).
public record Entry(
    long position,
    Kind kind,
    long recordedAtMillis,
    String policy,
    String tenant,
    Key event,
    byte[] content,
    byte[] personal,
    byte[] personalDigest,
    List<byte[]> decisions,
    byte[] answer,
    Key body,
    @Nullable Key request,
    byte[] chain) {

  /// What an entry is of.
  public enum Kind {
    /// A policy comes into force; `content` is its text.
    POLICY,
    /// An event is taken in, self-contained.
    EVENT,
    /// An event is kept that waits for its order.
    WAITING,
    /// An event that waited is taken in, now self-contained; its key stands with the other entry.
    FREED
  }

  /// 128 bits that stand for something longer: an event's tenant and id, a body, a request's key.
  public record Key(long high, long low) {
    public static final Key NONE = new Key(0, 0);
  }

  public Entry {
    decisions = List.copyOf(decisions);
  }

  /// The same with its place in the chain.
  Entry chained(byte[] chain) {
    return new Entry(
        position,
        kind,
        recordedAtMillis,
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

  /// The same with its personal part forgotten.
  public Entry forgotten() {
    return new Entry(
        position,
        kind,
        recordedAtMillis,
        policy,
        tenant,
        event,
        content,
        new byte[0],
        personalDigest,
        decisions,
        answer,
        body,
        request,
        chain);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entry entry
        && Arrays.equals(EntryBytes.encode(this), EntryBytes.encode(entry));
  }

  @Override
  public int hashCode() {
    return Long.hashCode(position);
  }

  @Override
  public String toString() {
    return position + " " + kind + " of " + tenant;
  }
}
