package io.fairgate.server.http;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// The name of one request, in its answer, its problem and its log line. It is no secret.
final class RequestId {
  private RequestId() {}

  static String next() {
    var chance = ThreadLocalRandom.current();
    long high = chance.nextLong() & ~0xF000L | 0x4000L;
    long low = chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
