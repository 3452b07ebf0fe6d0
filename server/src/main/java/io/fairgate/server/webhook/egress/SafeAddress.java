package io.fairgate.server.webhook.egress;

import io.fairgate.server.webhook.egress.AddressRange.Reach;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Tells public addresses from all others, by IANA's registries of special-purpose addresses.
///
/// An IPv4 address inside an IPv6 one (`::ffff:a.b.c.d`) is judged as what it is. Ways through
/// which an IPv6 address leads to an IPv4 one (6to4, NAT64, Teredo) are closed whole.
public final class SafeAddress {
  private static final AddressRange GLOBAL =
      new AddressRange("2000::/3", "the public part of IPv6", Reach.PUBLIC);

  private static final AddressRange UNASSIGNED =
      new AddressRange("::/0", "outside 2000::/3", Reach.SPECIAL);

  private static final List<AddressRange> RANGES =
      List.of(
          special("0.0.0.0/8", "this network"),
          local("10.0.0.0/8", "private"),
          special("100.64.0.0/10", "shared by carriers (CGNAT)"),
          local("127.0.0.0/8", "loopback"),
          special("169.254.0.0/16", "link-local, cloud metadata"),
          local("172.16.0.0/12", "private"),
          special("192.0.0.0/24", "protocol assignments"),
          special("192.0.2.0/24", "documentation"),
          special("192.31.196.0/24", "AS112"),
          special("192.52.193.0/24", "AMT"),
          special("192.88.99.0/24", "6to4 relays"),
          local("192.168.0.0/16", "private"),
          special("192.175.48.0/24", "AS112"),
          special("198.18.0.0/15", "benchmarks"),
          special("198.51.100.0/24", "documentation"),
          special("203.0.113.0/24", "documentation"),
          special("224.0.0.0/4", "multicast"),
          special("240.0.0.0/4", "reserved, broadcast"),
          special("::/128", "unspecified"),
          local("::1/128", "loopback"),
          special("64:ff9b::/96", "NAT64"),
          special("64:ff9b:1::/48", "NAT64, local"),
          special("100::/64", "discard"),
          special("2001::/23", "protocol assignments, Teredo"),
          special("2001:db8::/32", "documentation"),
          special("2002::/16", "6to4"),
          special("2620:4f:8000::/48", "AS112"),
          special("3ffe::/16", "returned test network"),
          special("3fff::/20", "documentation"),
          special("5f00::/16", "segment routing"),
          local("fc00::/7", "unique local"),
          special("fe80::/10", "link-local"),
          special("fec0::/10", "site-local"),
          special("ff00::/8", "multicast"));

  private SafeAddress() {}

  private static AddressRange special(String cidr, String purpose) {
    return new AddressRange(cidr, purpose, Reach.SPECIAL);
  }

  private static AddressRange local(String cidr, String purpose) {
    return new AddressRange(cidr, purpose, Reach.LOCAL);
  }

  /// Every range that is refused, apart from the rest of IPv6 that is not public.
  public static List<AddressRange> ranges() {
    return RANGES;
  }

  /// Which range an address is in that no webhook may go to; empty for a public address.
  public static Optional<AddressRange> range(InetAddress address) {
    byte[] bytes = unmapped(address.getAddress());
    Optional<AddressRange> named =
        RANGES.stream().filter(range -> range.contains(bytes)).findFirst();
    return named.isPresent() || bytes.length == 4 || GLOBAL.contains(bytes)
        ? named
        : Optional.of(UNASSIGNED);
  }

  /// The JDK unmaps by itself wherever it makes an address; this does not rest on it.
  static byte[] unmapped(byte[] bytes) {
    boolean isMapped = bytes.length == 16 && bytes[10] == -1 && bytes[11] == -1;
    for (int i = 0; isMapped && i < 10; i++) {
      isMapped = bytes[i] == 0;
    }
    return isMapped ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
  }
}
