package io.fairgate.runtime.outbox;

class InMemoryOutboxTest extends OutboxContract {
  @Override
  protected Outbox empty() {
    return new InMemoryOutbox();
  }
}
