package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Personal;
import java.util.Arrays;

/// The compact bytes of an event, for journal and state.
///
/// ```
/// version (1) | type (1) | length of open part (4) | open part              | personal part, to the end
///                                                  | keys, then head, facts | may be missing
/// ```
///
/// The personal part stands apart and last, so that it can be sealed or dropped without touching
/// the rest: bytes without it are an event whose [Personal] is [Personal#NONE].
public final class EventBytes {
  /// Bytes of another version are refused. A new version keeps reading this one.
  public static final int VERSION = 1;

  private static final int OPEN_FROM = 6;

  private EventBytes() {}

  public static byte[] encode(Event event) {
    var out = new ByteWriter(512);
    encode(event, out);
    return out.toBytes();
  }

  public static void encode(Event event, ByteWriter out) {
    EventType type = EventType.of(event);
    int start = out.size();
    out.u8(VERSION);
    out.u8(type.ordinal());
    out.fixedInt(0);
    KeysBytes.write(event.keys(), out);
    FactBytes.write(event, out);
    out.patchInt(start + 2, out.size() - start - OPEN_FROM);
    PersonalBytes.write(EventType.personal(event), out);
  }

  public static Event decode(byte[] bytes) {
    return decode(bytes, 0, bytes.length);
  }

  /// Throws [MalformedBytesException] for anything that [#encode] cannot have written.
  public static Event decode(byte[] bytes, int from, int to) {
    int personalFrom = personalFrom(bytes, from, to);
    var in = new ByteReader();
    Personal personal = PersonalBytes.read(in.reset(bytes, personalFrom, to));
    whole(in);
    in.reset(bytes, from + OPEN_FROM, personalFrom);
    var keys = KeysBytes.read(in);
    Event event = FactBytes.read(EventType.at(bytes[from + 1]), keys, personal, in);
    whole(in);
    return event;
  }

  private static void whole(ByteReader in) {
    if (in.remaining() != 0) {
      throw new MalformedBytesException(in.remaining() + " bytes are left over");
    }
  }

  /// Where the personal part of an event's bytes begins; at `to` when there is none.
  public static int personalFrom(byte[] bytes, int from, int to) {
    var in = new ByteReader().reset(bytes, from, to);
    int version = in.u8();
    if (version != VERSION) {
      throw new MalformedBytesException("events are of version " + VERSION + ", got " + version);
    }
    in.u8();
    in.skip(in.fixedInt());
    return in.position();
  }

  /// The same event's bytes with its personal part forgotten.
  public static byte[] withoutPersonal(byte[] bytes) {
    return Arrays.copyOf(bytes, personalFrom(bytes, 0, bytes.length));
  }

  /// The personal part alone, to be sealed; empty when there is none.
  public static byte[] personal(byte[] bytes) {
    return Arrays.copyOfRange(bytes, personalFrom(bytes, 0, bytes.length), bytes.length);
  }

  /// Puts a personal part back behind bytes that have none.
  public static byte[] withPersonal(byte[] withoutPersonal, byte[] personal) {
    byte[] whole = Arrays.copyOf(withoutPersonal, withoutPersonal.length + personal.length);
    System.arraycopy(personal, 0, whole, withoutPersonal.length, personal.length);
    return whole;
  }
}
