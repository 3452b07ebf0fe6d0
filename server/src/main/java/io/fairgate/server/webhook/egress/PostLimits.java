package io.fairgate.server.webhook.egress;

import java.time.Duration;

/// How long one delivery may take: to connect, and as a whole.
public record PostLimits(Duration connect, Duration whole) {
  /// A receiver should take the message, answer, and only then begin to work on it.
  public static final PostLimits DEFAULT =
      new PostLimits(Duration.ofSeconds(5), Duration.ofSeconds(15));
}
