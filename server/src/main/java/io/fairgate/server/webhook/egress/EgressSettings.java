package io.fairgate.server.webhook.egress;

import java.util.Set;
import java.util.TreeSet;

/// Where webhooks may go: to 443 and these ports. The second setting opens loopback and private
/// addresses and plain HTTP, for tests, and where all who set up endpoints may reach them anyway.
public record EgressSettings(Set<Integer> morePorts, boolean allowPrivateAndPlain) {
  public static final int HTTPS = 443;

  public EgressSettings {
    morePorts = Set.copyOf(morePorts);
  }

  /// As a node runs unless it is told otherwise: https, port 443, public addresses.
  public static EgressSettings strict() {
    return new EgressSettings(Set.of(), false);
  }

  /// Into one's own network as well.
  public static EgressSettings open(Set<Integer> ports) {
    return new EgressSettings(ports, true);
  }

  boolean allows(int port) {
    return port == HTTPS || morePorts.contains(port);
  }

  /// As text: `443, 8443`.
  String ports() {
    var all = new TreeSet<>(morePorts);
    all.add(HTTPS);
    return String.join(", ", all.stream().map(String::valueOf).toList());
  }
}
