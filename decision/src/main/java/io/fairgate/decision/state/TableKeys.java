package io.fairgate.decision.state;

import io.fairgate.marketplace.EntityKind;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import java.util.List;

/// Which keys of an event one table goes by: those of one kind, or of each pair of two. Reused.
final class TableKeys {
  private final EntityKind first;
  private final EntityKind second;
  private final boolean isPair;
  private long[] halves = new long[2];
  private int size;

  TableKeys(List<EntityKind> kinds) {
    first = kinds.get(0);
    isPair = kinds.size() > 1;
    second = isPair ? kinds.get(1) : first;
  }

  boolean hasMany() {
    return isMany(first) || isPair && isMany(second);
  }

  static boolean isMany(EntityKind kind) {
    return kind == EntityKind.CAMPAIGN || kind == EntityKind.SELLER;
  }

  int size() {
    return size;
  }

  long high(int i) {
    return halves[2 * i];
  }

  long low(int i) {
    return halves[2 * i + 1];
  }

  void of(Keys keys) {
    size = 0;
    int firsts = count(keys, first);
    if (!isPair) {
      for (int i = 0; i < firsts; i++) {
        add(high(keys, first, i), low(keys, first, i));
      }
      return;
    }
    int seconds = count(keys, second);
    for (int i = 0; i < firsts; i++) {
      for (int j = 0; j < seconds; j++) {
        add(
            Hashes.mix(high(keys, first, i) * 31 + high(keys, second, j)),
            Hashes.mix(low(keys, first, i) * 31 + low(keys, second, j)));
      }
    }
  }

  private void add(long high, long low) {
    if (2 * size == halves.length) {
      halves = java.util.Arrays.copyOf(halves, 4 * size);
    }
    halves[2 * size] = high;
    halves[2 * size + 1] = low;
    size++;
  }

  private static int count(Keys keys, EntityKind kind) {
    return switch (kind) {
      case CAMPAIGN -> keys.campaigns();
      case SELLER -> keys.sellers();
      case BUYER, CARD, DEVICE, IP, ADDRESS, EMAIL, PHONE -> keys.has(role(kind)) ? 1 : 0;
    };
  }

  private static long high(Keys keys, EntityKind kind, int i) {
    return switch (kind) {
      case CAMPAIGN -> keys.campaignHigh(i);
      case SELLER -> keys.sellerHigh(i);
      case BUYER, CARD, DEVICE, IP, ADDRESS, EMAIL, PHONE -> keys.high(role(kind));
    };
  }

  private static long low(Keys keys, EntityKind kind, int i) {
    return switch (kind) {
      case CAMPAIGN -> keys.campaignLow(i);
      case SELLER -> keys.sellerLow(i);
      case BUYER, CARD, DEVICE, IP, ADDRESS, EMAIL, PHONE -> keys.low(role(kind));
    };
  }

  /// An address is where an order goes; where it is billed is compared, not counted.
  static Role role(EntityKind kind) {
    return switch (kind) {
      case BUYER -> Role.BUYER;
      case CARD -> Role.CARD;
      case DEVICE -> Role.DEVICE;
      case IP -> Role.IP;
      case ADDRESS -> Role.SHIPPING;
      case EMAIL -> Role.EMAIL;
      case PHONE -> Role.PHONE;
      case CAMPAIGN, SELLER -> throw new IllegalArgumentException(kind + " is no role");
    };
  }

  /// The key's hash as a value that `distinct` counts, 0 where there is none; the first of many.
  static long hash(Keys keys, EntityKind kind) {
    return count(keys, kind) == 0 ? 0 : high(keys, kind, 0);
  }
}
