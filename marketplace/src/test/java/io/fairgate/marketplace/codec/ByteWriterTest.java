package io.fairgate.marketplace.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What is written comes back, and reading stays inside the bytes.
class ByteWriterTest {
  private static final String[] TEXTS = {
    "", "mia", "Zażółć", "日本", "🧵", "a\u0000b", "\u007f\u0080\u07ff\u0800\uffff", "x".repeat(5000)
  };

  @Test
  void numbersComeBack() {
    var random = new SplittableRandom(7);
    var out = new ByteWriter(1);
    for (int i = 0; i < 2_000; i++) {
      long number = random.nextLong() >> random.nextInt(64);
      out.reset();
      out.varint(number);
      out.zigzag(number);
      out.fixedLong(number);
      out.fixedInt((int) number);
      out.float64(Double.longBitsToDouble(number));
      out.u8((int) number);
      out.flag(number > 0);
      var in = new ByteReader().reset(out.array(), 0, out.size());
      assertEquals(number, in.varint());
      assertEquals(number, in.zigzag());
      assertEquals(number, in.fixedLong());
      assertEquals((int) number, in.fixedInt());
      assertEquals(Double.longBitsToDouble(number), in.float64());
      assertEquals((int) number & 0xFF, in.u8());
      assertEquals(number > 0, in.flag());
      assertEquals(0, in.remaining());
    }
  }

  @Test
  void smallNumbersAreShort() {
    for (long number : new long[] {0, 1, 63, -64}) {
      var out = new ByteWriter();
      out.zigzag(number);
      assertEquals(1, out.size());
    }
  }

  @Test
  void textIsUtf8() {
    for (String text : TEXTS) {
      var out = new ByteWriter(16);
      out.utf8(text);
      assertArrayEquals(text.getBytes(UTF_8), out.toBytes());
      out.reset();
      out.string(text);
      assertEquals(text, new ByteReader(out.toBytes()).string());
    }
    for (String half : new String[] {"\ud83e", "a\ud83eb", "\uddf5x", "ж\ud83e"}) {
      var out = new ByteWriter();
      out.utf8(half);
      assertArrayEquals(half.getBytes(UTF_8), out.toBytes());
    }
  }

  @Test
  void aLengthIsPutInOnceItIsKnown() {
    var out = new ByteWriter();
    out.u8(9);
    out.fixedInt(0);
    out.u8(7);
    out.patchInt(1, -5);
    var in = new ByteReader(out.toBytes());
    in.skip(1);
    assertEquals(-5, in.fixedInt());
    assertEquals(7, in.u8());
    assertThrows(IndexOutOfBoundsException.class, () -> out.patchInt(3, 1));
  }

  @Test
  void readingBeyondTheEndIsRefused() {
    var in = new ByteReader(new byte[] {(byte) 0xFF, (byte) 0xFF});
    assertThrows(MalformedBytesException.class, in::varint);
    in.reset(new byte[10], 4, 7);
    assertEquals(3, in.remaining());
    assertThrows(MalformedBytesException.class, in::fixedLong);
    assertThrows(MalformedBytesException.class, () -> in.skip(-1));
    assertThrows(MalformedBytesException.class, () -> in.raw(4));
    assertArrayEquals(new byte[3], in.raw(3));
    assertThrows(IndexOutOfBoundsException.class, () -> in.reset(new byte[2], 1, 3));
    byte[] long65 = "\u00ff".repeat(9).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    var tooLong = new ByteWriter();
    tooLong.raw(long65, 0, 9);
    tooLong.u8(2);
    assertThrows(MalformedBytesException.class, () -> new ByteReader(tooLong.toBytes()).varint());
  }

  @Test
  void aCountNeverPromisesMoreThanCanFollow() {
    var out = new ByteWriter();
    out.varint(1_000_000_000_000L);
    out.u8(1);
    assertThrows(MalformedBytesException.class, () -> new ByteReader(out.toBytes()).count(1));
    assertThrows(MalformedBytesException.class, () -> new ByteReader(out.toBytes()).string());
  }
}
