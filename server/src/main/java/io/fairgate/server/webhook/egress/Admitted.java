package io.fairgate.server.webhook.egress;

import java.net.InetAddress;
import java.util.List;

/// A destination, and its addresses as they were checked. Connect to these; the name is not looked
/// up again, or it could by then lead elsewhere.
public record Admitted(Destination destination, List<InetAddress> addresses) implements Admission {
  public Admitted {
    addresses = List.copyOf(addresses);
  }
}
