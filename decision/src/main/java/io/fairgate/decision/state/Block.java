package io.fairgate.decision.state;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The bytes of a quiet entity in the [Slab]:
///
/// ```
/// 0  units      capacity, of the slab
/// 1  used       2 bytes, all of this block
/// 3  events     at most [#EVENTS_MAX]
/// 4  values     in the dictionary, at most [#VALUES_MAX]
/// 5  oldest     6 bytes, time of the first event in ms
/// 11 newest     6 bytes, time of the last event
/// 17 totals     8 bytes each
///    ever       for each such column: how many (1 byte), 8 bytes each
///    values     8 bytes each, hashes that the events name by place
///    events     each: time since the one before (varint), mask (varint, if there are several
///               series), number columns of the mask (zigzag varints), key columns (1 byte, place
///               in the dictionary + 1, or 0)
/// ```
final class Block {
  /// More than these make the entity busy: scanning would cost more than an index.
  static final int EVENTS_MAX = 32;

  /// Values are counted as bits of a long; one bit is kept for the event at hand.
  static final int VALUES_MAX = 62;

  static final int USED = 1;
  static final int EVENTS = 3;
  static final int VALUES = 4;
  static final int OLDEST = 5;
  static final int NEWEST = 11;
  static final int TOTALS = 17;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long TIME_MASK = 0xffff_ffff_ffffL;

  private Block() {}

  static long getLong(byte[] page, int at) {
    return (long) LONG.get(page, at);
  }

  static void putLong(byte[] page, int at, long value) {
    LONG.set(page, at, value);
  }

  static int getShort(byte[] page, int at) {
    return (short) SHORT.get(page, at) & 0xffff;
  }

  static void putShort(byte[] page, int at, int value) {
    SHORT.set(page, at, (short) value);
  }

  static long getTime(byte[] page, int at) {
    return getLong(page, at) & TIME_MASK;
  }

  static void putTime(byte[] page, int at, long millis) {
    for (int i = 0; i < 6; i++) {
      page[at + i] = (byte) (millis >>> (8 * i));
    }
  }

  /// Writes a varint; returns the place behind it.
  static int putVarint(byte[] page, int at, long value) {
    long rest = value;
    int to = at;
    while ((rest & ~0x7fL) != 0) {
      page[to++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    page[to++] = (byte) rest;
    return to;
  }

  static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  static long unzigzag(long value) {
    return value >>> 1 ^ -(value & 1);
  }
}
