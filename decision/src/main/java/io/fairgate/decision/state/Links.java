package io.fairgate.decision.state;

import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import java.util.Arrays;

/// The buyers seen at one entity: a card, a device, an address, a phone, an e-mail.
///
/// One hop and no more: an entity knows its buyers, buyers do not know each other. Beyond the
/// policy's limit it is a forwarder's address or a shared terminal; from then on it links nobody.
final class Links implements EntityState {
  /// A link that nobody used for so long says nothing about who lives together today.
  static final long LIFE_MILLIS = 365L * 86_400_000;

  /// (buyer, last seen), by buyer.
  private long[] rows = new long[0];

  private int size;
  private boolean isPublic;

  boolean isPublic() {
    return isPublic;
  }

  int size() {
    return size;
  }

  long buyer(int i) {
    return rows[2 * i];
  }

  boolean isAlive(int i, long now) {
    return rows[2 * i + 1] > now - LIFE_MILLIS;
  }

  void add(long buyer, long at, int buyersMax) {
    if (isPublic || buyer == 0) {
      return;
    }
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows[2 * middle] < buyer) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low < size && rows[2 * low] == buyer) {
      rows[2 * low + 1] = Math.max(rows[2 * low + 1], at);
      return;
    }
    if (size == buyersMax) {
      isPublic = true;
      rows = new long[0];
      size = 0;
      return;
    }
    if (2 * size == rows.length) {
      rows = Arrays.copyOf(rows, Math.max(2, size < 4 ? rows.length + 2 : rows.length * 2));
    }
    System.arraycopy(rows, 2 * low, rows, 2 * (low + 1), 2 * (size - low));
    rows[2 * low] = buyer;
    rows[2 * low + 1] = at;
    size++;
  }

  @Override
  public void encode(ByteWriter out) {
    out.flag(isPublic);
    out.varint(size);
    for (int i = 0; i < size; i++) {
      out.fixedLong(rows[2 * i]);
      out.varint(rows[2 * i + 1]);
    }
  }

  @Override
  public void decode(ByteReader in) {
    isPublic = in.flag();
    size = in.count(9);
    rows = new long[2 * size];
    for (int i = 0; i < size; i++) {
      rows[2 * i] = in.fixedLong();
      rows[2 * i + 1] = in.varint();
    }
  }
}
