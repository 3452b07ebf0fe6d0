package io.fairgate.server.minfraud.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.codec.EventJson;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.server.minfraud.request.Read;
import io.fairgate.server.minfraud.request.Transaction;
import io.fairgate.server.minfraud.request.TransactionReader;
import java.util.Objects;

/// A request's body, mapped.
final class Mapped {
  static final long NOW = 1_772_555_700_000L;

  private Mapped() {}

  static Transaction transaction(String body) {
    return switch (TransactionReader.read(body.getBytes(UTF_8), NOW)) {
      case Read.Ok<Transaction> ok -> ok.request();
      case Read.Refused<Transaction> refused ->
          throw new IllegalArgumentException(refused.problem() + " of " + body);
    };
  }

  static OrderPlaced order(Transaction transaction) {
    return OrderMapping.placed(
        transaction,
        head(transaction),
        OrderMapping.orderId(
            Objects.requireNonNullElse(transaction.event().transactionId(), "A1")));
  }

  static Head head(Transaction transaction) {
    Long at = transaction.event().atMillis();
    return new Head("default", "e-1", at == null ? NOW : at);
  }

  static String line(Event event) {
    return EventJson.write(event);
  }
}
