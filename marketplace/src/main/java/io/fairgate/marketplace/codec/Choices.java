package io.fairgate.marketplace.codec;

/// One of a closed choice, as a byte: its place in the choice. New ones go at the end.
final class Choices {
  private Choices() {}

  static void write(Enum<?> value, ByteWriter out) {
    out.u8(value.ordinal());
  }

  static <E> E read(ByteReader in, E[] values) {
    int place = in.u8();
    if (place >= values.length) {
      throw new MalformedBytesException("one of " + values.length + " is needed, got " + place);
    }
    return values[place];
  }
}
