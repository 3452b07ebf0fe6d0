package io.fairgate.marketplace.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Reads what [ByteWriter] wrote, front to back; whatever the bytes, it stays inside them.
///
/// Bytes that end too early or say what cannot be throw [MalformedBytesException], nothing else.
public final class ByteReader {
  private byte[] bytes = {};
  private int position;
  private int end;

  public ByteReader() {}

  public ByteReader(byte[] bytes) {
    reset(bytes, 0, bytes.length);
  }

  public ByteReader reset(byte[] bytes, int from, int to) {
    if (from < 0 || to < from || to > bytes.length) {
      throw new IndexOutOfBoundsException(
          "bytes " + from + " to " + to + " of " + bytes.length + " were asked for");
    }
    this.bytes = bytes;
    position = from;
    end = to;
    return this;
  }

  public int position() {
    return position;
  }

  public int remaining() {
    return end - position;
  }

  private void need(long count) {
    if (count < 0 || count > end - position) {
      throw new MalformedBytesException(
          count + " bytes needed at byte " + position + ", got " + (end - position));
    }
  }

  public int u8() {
    need(1);
    return bytes[position++] & 0xFF;
  }

  public boolean flag() {
    int value = u8();
    if (value > 1) {
      throw new MalformedBytesException("a flag is 0 or 1, got " + value);
    }
    return value == 1;
  }

  public long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = u8();
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        if (shift == 63 && next > 1) {
          break;
        }
        return value;
      }
    }
    throw new MalformedBytesException("a number longer than 64 bits ends at byte " + position);
  }

  public long zigzag() {
    long value = varint();
    return (value >>> 1) ^ -(value & 1);
  }

  /// How many of something follow, each of at least `bytesEach` bytes: never more than can.
  public int count(int bytesEach) {
    long count = varint();
    if (count < 0 || count > remaining() / Math.max(1, bytesEach)) {
      throw new MalformedBytesException(
          count + " parts cannot follow in " + remaining() + " bytes");
    }
    return (int) count;
  }

  public int fixedInt() {
    need(4);
    int value = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      value |= (bytes[position++] & 0xFF) << shift;
    }
    return value;
  }

  public long fixedLong() {
    need(8);
    long value = 0;
    for (int shift = 0; shift < 64; shift += 8) {
      value |= (bytes[position++] & 0xFFL) << shift;
    }
    return value;
  }

  public double float64() {
    return Double.longBitsToDouble(fixedLong());
  }

  public String string() {
    int length = count(1);
    int from = position;
    position += length;
    int bits = 0;
    for (int i = from; i < position; i++) {
      bits |= bytes[i];
    }
    return new String(bytes, from, length, bits >= 0 ? ISO_8859_1 : UTF_8);
  }

  public byte[] raw(int length) {
    need(length);
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  public void skip(int length) {
    need(length);
    position += length;
  }
}
