package io.fairgate.server.minfraud;

import io.fairgate.marketplace.event.Event;
import io.fairgate.runtime.node.Answer;

/// How an event of a client gets to the node and how long its answer may take: the tenant's
/// deadline and fallback apply here as to every order.
@FunctionalInterface
interface Submitting {
  Answer submit(Event event) throws InterruptedException;
}
