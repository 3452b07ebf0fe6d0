package io.fairgate.server.webhook;

import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Message;

/// A message on its way to an endpoint: how often it was tried before, and whether this is its
/// first journey, on which the endpoint's place waits for it.
record Job(Endpoint endpoint, Message message, int tries, boolean isFresh) {}
