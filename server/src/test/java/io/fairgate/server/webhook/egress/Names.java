package io.fairgate.server.webhook.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A resolver whose names are set by a test, and may lead elsewhere each time; it counts lookups.
public final class Names implements Resolver {
  private final Map<String, List<List<InetAddress>>> answers = new HashMap<>();
  private final Map<String, Integer> lookups = new HashMap<>();

  /// The next answer for a name; the last one stays.
  public Names then(String name, String... addresses) {
    var answer = new ArrayList<InetAddress>();
    for (String address : addresses) {
      answer.add(InetAddress.ofLiteral(address));
    }
    answers.computeIfAbsent(name, any -> new ArrayList<>()).add(answer);
    return this;
  }

  public synchronized int lookups(String name) {
    return lookups.getOrDefault(name, 0);
  }

  @Override
  public synchronized List<InetAddress> addresses(String name) throws UnknownHostException {
    int lookup = lookups.merge(name, 1, Integer::sum);
    List<List<InetAddress>> known = answers.get(name);
    if (known == null) {
      throw new UnknownHostException(name);
    }
    return known.get(Math.min(lookup, known.size()) - 1);
  }
}
