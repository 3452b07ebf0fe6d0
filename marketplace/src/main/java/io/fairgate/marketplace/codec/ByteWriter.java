package io.fairgate.marketplace.codec;

import java.util.Arrays;

/// Bytes written from front to back into one buffer that grows and is used again.
///
/// On the hot path: reset it, write, read [#array()] up to [#size()]. Numbers are little-endian;
/// varints carry seven bits a byte, lowest first; text is its length in bytes, then UTF-8.
public final class ByteWriter {
  /// An array in Java holds no more; nothing that is written here comes near.
  private static final int SIZE_MAX = Integer.MAX_VALUE - 16;

  private byte[] bytes;
  private int size;

  public ByteWriter() {
    this(256);
  }

  public ByteWriter(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  public ByteWriter reset() {
    size = 0;
    return this;
  }

  public int size() {
    return size;
  }

  /// The buffer itself, good up to [#size()] and until the next write.
  public byte[] array() {
    return bytes;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      long needed = (long) size + more;
      if (needed > SIZE_MAX) {
        throw new IllegalStateException("a buffer holds up to " + SIZE_MAX + " bytes");
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(SIZE_MAX, Math.max(needed, 2L * bytes.length)));
    }
  }

  public void u8(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  public void flag(boolean value) {
    u8(value ? 1 : 0);
  }

  /// Seven bits a byte; a negative number takes ten bytes (see [#zigzag(long)]).
  public void varint(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /// A varint for numbers that may be negative: 0, -1, 1, -2 … become 0, 1, 2, 3 …
  public void zigzag(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  /// The numbers in some places of an array, each as [#zigzag(long)] writes it.
  public void zigzags(long[] numbers, int[] places) {
    ensure(10 * places.length);
    byte[] to = bytes;
    int at = size;
    for (int place : places) {
      long number = numbers[place];
      long rest = number << 1 ^ number >> 63;
      while ((rest & ~0x7FL) != 0) {
        to[at++] = (byte) (rest | 0x80);
        rest >>>= 7;
      }
      to[at++] = (byte) rest;
    }
    size = at;
  }

  public void fixedInt(int value) {
    ensure(4);
    for (int shift = 0; shift < 32; shift += 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  /// Overwrites what [#fixedInt(int)] wrote at `at`, once a length is known.
  public void patchInt(int at, int value) {
    if (at < 0 || at > size - 4) {
      throw new IndexOutOfBoundsException("an int at " + at + " of " + size + " bytes");
    }
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >>> 8 * i);
    }
  }

  public void fixedLong(long value) {
    ensure(8);
    for (int shift = 0; shift < 64; shift += 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  /// The double's own 64 bits, with one form of not-a-number.
  public void float64(double value) {
    fixedLong(Double.doubleToLongBits(value));
  }

  public void string(String text) {
    int length = utf8Length(text);
    varint(length);
    utf8(text, length);
  }

  /// The bytes of `text` alone, without their length. An unpaired surrogate becomes `?`.
  public void utf8(String text) {
    utf8(text, utf8Length(text));
  }

  private void utf8(String text, int length) {
    ensure(length);
    byte[] to = bytes;
    int at = size;
    if (length == text.length()) {
      for (int i = 0; i < length; i++) {
        char c = text.charAt(i);
        to[at++] = (byte) (c < 0x80 ? c : '?');
      }
    } else {
      for (int i = 0; i < text.length(); i++) {
        int c = text.charAt(i);
        if (c < 0x80) {
          to[at++] = (byte) c;
        } else if (c < 0x800) {
          to[at++] = (byte) (0xC0 | c >> 6);
          to[at++] = (byte) (0x80 | c & 0x3F);
        } else if (!Character.isSurrogate((char) c)) {
          to[at++] = (byte) (0xE0 | c >> 12);
          to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
          to[at++] = (byte) (0x80 | c & 0x3F);
        } else if (pairAt(text, i)) {
          int point = text.codePointAt(i++);
          to[at++] = (byte) (0xF0 | point >> 18);
          to[at++] = (byte) (0x80 | point >> 12 & 0x3F);
          to[at++] = (byte) (0x80 | point >> 6 & 0x3F);
          to[at++] = (byte) (0x80 | point & 0x3F);
        } else {
          to[at++] = '?';
        }
      }
    }
    size = at;
  }

  private static int utf8Length(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        if (c < 0x800) {
          length++;
        } else if (!Character.isSurrogate(c)) {
          length += 2;
        } else if (pairAt(text, i)) {
          length += 2;
          i++;
        }
      }
    }
    return length;
  }

  private static boolean pairAt(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  public void raw(byte[] from, int offset, int length) {
    ensure(length);
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
  }
}
