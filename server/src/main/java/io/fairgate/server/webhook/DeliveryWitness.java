package io.fairgate.server.webhook;

import io.fairgate.runtime.outbox.DeadLetter;
import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Message;
import io.fairgate.runtime.outbox.Progress.Halt;

/// Is told what becomes of messages: for metrics, logs, and the mail to an owner whose endpoint was
/// halted. Called while the endpoint's queue waits, so it must not take long.
public interface DeliveryWitness {
  /// Nobody looks.
  DeliveryWitness NONE = new DeliveryWitness() {};

  default void delivered(Endpoint endpoint, Message message, int tries, long nowMillis) {}

  default void failed(Endpoint endpoint, Message message, int tries, String why, long nowMillis) {}

  default void buried(DeadLetter letter) {}

  default void halted(Endpoint endpoint, Halt why) {}

  /// The outbox or the journal could not be read or written; the endpoint is taken up again soon.
  default void stumbled(Endpoint endpoint, RuntimeException why) {}
}
