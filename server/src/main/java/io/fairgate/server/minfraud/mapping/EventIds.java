package io.fairgate.server.minfraud.mapping;

import io.fairgate.server.minfraud.request.Transaction;

/// The ids of a request's events: those of a request that is sent again are the same.
public final class EventIds {
  private EventIds() {}

  public static String order(String orderId) {
    return Ids.fit("minfraud:" + orderId);
  }

  public static String account(String transactionId, Transaction transaction) {
    return Ids.fit("minfraud:" + transaction.event().kind().written() + ':' + transactionId);
  }

  /// An order is authorised once; it may be declined again, at another time or for another cause.
  public static String payment(String orderId, Transaction transaction) {
    var payment = transaction.payment();
    if (Boolean.TRUE.equals(payment.wasAuthorized())) {
      return Ids.fit("minfraud:authorised:" + orderId);
    }
    Long at = transaction.event().atMillis();
    return Ids.fit(
        "minfraud:declined:"
            + (at == null ? "" : at)
            + ':'
            + Contacts.orEmpty(payment.declineCode())
            + ':'
            + orderId);
  }
}
