package io.fairgate.server.minfraud.mapping;

import io.fairgate.runtime.edge.SipHash;
import io.fairgate.server.minfraud.request.Transaction;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The id that a client gets with an answer: a UUID from which the event's place in the journal can
/// be read again, for the tenant that it was given to.
///
/// ```
/// 48 bits of the position │ version 8 │ 12 bits of the tenant's hash │ variant │ 62 bits of it
/// ```
public final class GivenId {
  private static final long VERSION = 0x8000L;
  private static final long VERSION_MASK = 0xF000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long LOW_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long HIGH_MASK = 0x0FFFL;
  private static final String PURPOSE = "minfraud";
  private static final String DEVICE = "minfraud device of ";

  private GivenId() {}

  public static UUID of(String tenant, long position) {
    var hash = new SipHash();
    hash.hash(PURPOSE, tenant);
    return new UUID(
        position << 16 | VERSION | hash.high & HIGH_MASK, VARIANT | hash.low & LOW_MASK);
  }

  /// The id of the device that takes part, always the same for one tenant; null where none does.
  public static @Nullable UUID ofDevice(String tenant, Transaction transaction) {
    String device = Contacts.device(transaction);
    if (device == null) {
      return null;
    }
    var hash = new SipHash();
    hash.hash(DEVICE + tenant, device);
    return new UUID(hash.high & ~VERSION_MASK | VERSION, VARIANT | hash.low & LOW_MASK);
  }

  /// The position that an id stands for; empty for one that was not given to this tenant.
  public static OptionalLong position(String tenant, String id) {
    try {
      UUID uuid = UUID.fromString(id);
      long position = uuid.getMostSignificantBits() >>> 16;
      boolean isOurs = (uuid.getMostSignificantBits() & VERSION_MASK) == VERSION;
      return isOurs && of(tenant, position).equals(uuid)
          ? OptionalLong.of(position)
          : OptionalLong.empty();
    } catch (IllegalArgumentException noUuid) {
      return OptionalLong.empty();
    }
  }
}
