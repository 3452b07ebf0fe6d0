package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.EntityKey;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// The bytes of an event's keys: one bit a role, then 16 bytes a key; campaigns and sellers
/// counted.
final class KeysBytes {
  private static final Role[] ROLES = Role.values();

  private KeysBytes() {}

  static void write(Keys keys, ByteWriter out) {
    int mask = 0;
    for (Role role : ROLES) {
      if (keys.has(role)) {
        mask |= 1 << role.ordinal();
      }
    }
    out.varint(mask);
    for (Role role : ROLES) {
      if (keys.has(role)) {
        out.fixedLong(keys.high(role));
        out.fixedLong(keys.low(role));
      }
    }
    out.varint(keys.campaigns());
    for (int i = 0; i < keys.campaigns(); i++) {
      out.fixedLong(keys.campaignHigh(i));
      out.fixedLong(keys.campaignLow(i));
    }
    out.varint(keys.sellers());
    for (int i = 0; i < keys.sellers(); i++) {
      out.fixedLong(keys.sellerHigh(i));
      out.fixedLong(keys.sellerLow(i));
    }
  }

  static Keys read(ByteReader in) {
    long mask = in.varint();
    if (mask >>> ROLES.length != 0) {
      throw new MalformedBytesException("there are " + ROLES.length + " roles, got " + mask);
    }
    var roles = new EnumMap<Role, EntityKey>(Role.class);
    for (Role role : ROLES) {
      if ((mask >>> role.ordinal() & 1) != 0) {
        roles.put(role, key(in));
      }
    }
    return Keys.of(roles, keys(in), keys(in));
  }

  private static List<EntityKey> keys(ByteReader in) {
    int count = in.count(16);
    var keys = new ArrayList<EntityKey>(count);
    for (int i = 0; i < count; i++) {
      keys.add(key(in));
    }
    return keys;
  }

  private static EntityKey key(ByteReader in) {
    return new EntityKey(in.fixedLong(), in.fixedLong());
  }
}
