package io.fairgate.benchmarks.torture;

import io.fairgate.benchmarks.client.HttpConnection;
import io.fairgate.benchmarks.client.OrderMaker;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/// Asks a node for orders that were acknowledged: each must be there, and the same request must be
/// answered with the same bytes.
record Audit(int asked, List<Long> lost, List<Long> changed) {

  static Audit of(URI server, List<Long> orders, OrderMaker maker, Ledger ledger)
      throws IOException {
    var lost = new java.util.ArrayList<Long>();
    var changed = new java.util.ArrayList<Long>();
    try (var connection = new HttpConnection(server)) {
      for (long order : orders) {
        if (connection.send(Requests.get("/v1/orders/" + maker.id(order))).status() == 404) {
          lost.add(order);
        } else if (!isSame(connection, order, maker, ledger)) {
          changed.add(order);
        }
      }
    }
    return new Audit(orders.size(), lost, changed);
  }

  private static boolean isSame(
      HttpConnection connection, long order, OrderMaker maker, Ledger ledger) throws IOException {
    HttpConnection.Reply reply = connection.send(Requests.order(maker.order(order)));
    for (int again = 0; reply.status() == 503 && again < 50; again++) {
      reply = connection.send(Requests.order(maker.order(order)));
    }
    return reply.status() == 200 && ledger.isSame(order, reply.body());
  }
}
