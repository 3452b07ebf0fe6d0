package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.event.PostalAddress;
import org.jspecify.annotations.Nullable;

/// The bytes of a personal block: one bit a field, then the fields that are there. No block at all
/// is no bytes.
final class PersonalBytes {
  private static final int FIELDS = 9;

  private PersonalBytes() {}

  static void write(Personal personal, ByteWriter out) {
    int mask =
        bit(personal.buyerId(), 0)
            | bit(personal.email(), 1)
            | bit(personal.phone(), 2)
            | bit(personal.device(), 3)
            | bit(personal.ip(), 4)
            | bit(personal.shipping(), 5)
            | bit(personal.billing(), 6)
            | bit(personal.cardToken(), 7)
            | bit(personal.cardLastFour(), 8);
    if (mask == 0) {
      return;
    }
    out.varint(mask);
    text(personal.buyerId(), out);
    text(personal.email(), out);
    text(personal.phone(), out);
    text(personal.device(), out);
    text(personal.ip(), out);
    address(personal.shipping(), out);
    address(personal.billing(), out);
    text(personal.cardToken(), out);
    text(personal.cardLastFour(), out);
  }

  static Personal read(ByteReader in) {
    if (in.remaining() == 0) {
      return Personal.NONE;
    }
    long mask = in.varint();
    if (mask == 0 || mask >>> FIELDS != 0) {
      throw new MalformedBytesException("a personal block has up to 9 fields, got " + mask);
    }
    return new Personal(
        text(in, mask, 0),
        text(in, mask, 1),
        text(in, mask, 2),
        text(in, mask, 3),
        text(in, mask, 4),
        address(in, mask, 5),
        address(in, mask, 6),
        text(in, mask, 7),
        text(in, mask, 8));
  }

  private static int bit(@Nullable Object field, int at) {
    return field == null ? 0 : 1 << at;
  }

  private static void text(@Nullable String text, ByteWriter out) {
    if (text != null) {
      out.string(text);
    }
  }

  private static @Nullable String text(ByteReader in, long mask, int at) {
    return (mask >>> at & 1) == 0 ? null : in.string();
  }

  private static void address(@Nullable PostalAddress address, ByteWriter out) {
    if (address != null) {
      out.string(address.name());
      out.string(address.company());
      out.string(address.line1());
      out.string(address.line2());
      out.string(address.city());
      out.string(address.region());
      out.string(address.postalCode());
      out.string(address.country());
    }
  }

  private static @Nullable PostalAddress address(ByteReader in, long mask, int at) {
    return (mask >>> at & 1) == 0
        ? null
        : new PostalAddress(
            in.string(),
            in.string(),
            in.string(),
            in.string(),
            in.string(),
            in.string(),
            in.string(),
            in.string());
  }
}
