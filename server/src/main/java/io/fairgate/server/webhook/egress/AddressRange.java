package io.fairgate.server.webhook.egress;

import java.net.InetAddress;

/// Addresses that share their first bits, and what they are for: `10.0.0.0/8`, private.
public record AddressRange(String cidr, String purpose, Reach reach) {
  /// From where the addresses can be reached.
  enum Reach {
    /// From everywhere.
    PUBLIC,
    /// From this machine or this network; where tests listen.
    LOCAL,
    /// From nowhere that a webhook should go.
    SPECIAL
  }

  boolean contains(byte[] address) {
    int slash = cidr.indexOf('/');
    byte[] network = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
    int bits = Integer.parseInt(cidr.substring(slash + 1));
    if (network.length != address.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> (i % 8);
      if ((network[i / 8] & mask) != (address[i / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
