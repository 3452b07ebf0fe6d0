package io.fairgate.server.webhook;

import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Message;

/// Carries one message to one endpoint, once, and says what came of it; never throws.
public interface Carrier extends AutoCloseable {
  Receipt carry(Endpoint endpoint, Message message, long nowMillis);

  /// Cuts what is under way.
  @Override
  void close();
}
