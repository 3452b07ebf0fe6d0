package io.fairgate.server.webhook.egress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class SafeAddressTest {
  /// Each range by its first and last address, and the neighbours that are public.
  private static final String CASES =
      """
      0.0.0.0                  this network
      0.255.255.255            this network
      1.0.0.0                  -
      9.255.255.255            -
      10.0.0.0                 private
      10.255.255.255           private
      11.0.0.0                 -
      100.63.255.255           -
      100.64.0.0               shared by carriers (CGNAT)
      100.127.255.255          shared by carriers (CGNAT)
      100.128.0.0              -
      127.0.0.1                loopback
      127.255.255.255          loopback
      128.0.0.0                -
      169.253.255.255          -
      169.254.169.254          link-local, cloud metadata
      169.255.0.0              -
      172.15.255.255           -
      172.16.0.0               private
      172.31.255.255           private
      172.32.0.0               -
      192.0.0.8                protocol assignments
      192.0.1.0                -
      192.0.2.1                documentation
      192.31.196.1             AS112
      192.52.193.1             AMT
      192.88.99.1              6to4 relays
      192.167.255.255          -
      192.168.0.1              private
      192.169.0.0              -
      192.175.48.1             AS112
      198.17.255.255           -
      198.18.0.0               benchmarks
      198.19.255.255           benchmarks
      198.20.0.0               -
      198.51.100.7             documentation
      203.0.113.7              documentation
      223.255.255.255          -
      224.0.0.1                multicast
      239.255.255.255          multicast
      240.0.0.1                reserved, broadcast
      255.255.255.255          reserved, broadcast
      8.8.8.8                  -
      ::                       unspecified
      ::1                      loopback
      ::2                      outside 2000::/3
      ::127.0.0.1              outside 2000::/3
      ::ffff:127.0.0.1         loopback
      ::ffff:10.1.2.3          private
      ::ffff:169.254.169.254   link-local, cloud metadata
      ::ffff:8.8.8.8           -
      64:ff9b::a9fe:a9fe       NAT64
      64:ff9b::808:808         NAT64
      64:ff9b:1::1             NAT64, local
      100::1                   discard
      1fff::1                  outside 2000::/3
      2001::1                  protocol assignments, Teredo
      2001:1ff:ffff::1         protocol assignments, Teredo
      2001:200::1              -
      2001:db8::1              documentation
      2001:4860:4860::8888     -
      2002:7f00:1::1           6to4
      2003::1                  -
      2620:4f:8000::1          AS112
      2606:4700::1111          -
      3ffe::1                  returned test network
      3fff::1                  documentation
      3fff:fff::1              documentation
      3fff:1000::1             -
      4000::1                  outside 2000::/3
      5f00::1                  segment routing
      fc00::1                  unique local
      fdff::1                  unique local
      fe80::1                  link-local
      fec0::1                  site-local
      ff02::1                  multicast
      """;

  @Test
  void eachRangeIsKnownFromEndToEnd() {
    CASES
        .lines()
        .forEach(line -> {
          String[] cells = line.split("\\s+", 2);
          String purpose =
              SafeAddress.range(InetAddress.ofLiteral(cells[0]))
                  .map(AddressRange::purpose)
                  .orElse("-");
          assertEquals(cells[1], purpose, cells[0]);
        });
  }

  @Test
  void firstAndLastAddressOfEveryRangeAreInIt() throws UnknownHostException {
    for (AddressRange range : SafeAddress.ranges()) {
      String[] parts = range.cidr().split("/");
      byte[] first = InetAddress.ofLiteral(parts[0]).getAddress();
      int free = first.length * 8 - Integer.parseInt(parts[1]);
      BigInteger last =
          new BigInteger(1, first).add(BigInteger.ONE.shiftLeft(free)).subtract(BigInteger.ONE);
      assertEquals(0, new BigInteger(1, first).getLowestSetBit() < 0 ? 0 : misaligned(first, free));
      for (InetAddress address :
          new InetAddress[] {
            InetAddress.getByAddress(first), InetAddress.getByAddress(bytes(last, first.length))
          }) {
        assertEquals(range, SafeAddress.range(address).orElseThrow(), address.toString());
      }
    }
  }

  private static int misaligned(byte[] first, int free) {
    return new BigInteger(1, first).getLowestSetBit() < free ? 1 : 0;
  }

  private static byte[] bytes(BigInteger number, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[length - 1 - i] = number.shiftRight(8 * i).byteValue();
    }
    return bytes;
  }

  @Test
  void aMappedAddressIsUnmappedEvenWhereTheJdkDoesNot() {
    byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
    assertArrayEquals(new byte[] {127, 0, 0, 1}, SafeAddress.unmapped(mapped));
    mapped[0] = 1;
    assertArrayEquals(mapped, SafeAddress.unmapped(mapped));
  }
}
