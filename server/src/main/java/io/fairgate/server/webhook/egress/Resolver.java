package io.fairgate.server.webhook.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Looks a name up.
public interface Resolver {
  /// All addresses of a name, in the order in which to try them. Ends within a few seconds.
  List<InetAddress> addresses(String name) throws UnknownHostException;
}
