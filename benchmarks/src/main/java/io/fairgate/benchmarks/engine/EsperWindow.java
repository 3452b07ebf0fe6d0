package io.fairgate.benchmarks.engine;

import com.espertech.esper.common.client.EventBean;
import java.util.List;

/// One window of one entity kind in EPL, and which features it gives: `count`, `sum` and `distinct`
/// are places in the vector, or -1. An order at t - w has left the window of an order at t.
record EsperWindow(String kind, String span, int count, int sum, int distinct, String of) {
  private static final String MINUTE = "1 min";
  private static final String MINUTES = "10 min";
  private static final String HOUR = "1 hour";
  private static final String DAY = "1 day";
  private static final String MONTH = "30 days";

  static final List<EsperWindow> ALL =
      List.of(
          new EsperWindow("buyer", MINUTE, 0, -1, -1, ""),
          new EsperWindow("buyer", MINUTES, 1, -1, -1, ""),
          new EsperWindow("buyer", HOUR, 2, 5, -1, ""),
          new EsperWindow("buyer", DAY, 3, 6, -1, ""),
          new EsperWindow("buyer", MONTH, 4, 7, 25, "card"),
          new EsperWindow("card", MINUTES, 8, -1, -1, ""),
          new EsperWindow("card", HOUR, 9, -1, -1, ""),
          new EsperWindow("card", DAY, 10, 12, -1, ""),
          new EsperWindow("card", MONTH, 11, 13, 24, "buyer"),
          new EsperWindow("device", MINUTE, 14, -1, -1, ""),
          new EsperWindow("device", MINUTES, 15, -1, -1, ""),
          new EsperWindow("device", HOUR, 16, -1, -1, ""),
          new EsperWindow("device", DAY, 17, -1, 18, "buyer"),
          new EsperWindow("device", MONTH, -1, -1, 19, "buyer"),
          new EsperWindow("ip", MINUTE, 20, -1, -1, ""),
          new EsperWindow("ip", MINUTES, 21, -1, -1, ""),
          new EsperWindow("ip", HOUR, 22, -1, -1, ""),
          new EsperWindow("ip", DAY, -1, -1, 23, "card"),
          new EsperWindow("campaign", HOUR, 26, -1, -1, ""),
          new EsperWindow("campaign", DAY, -1, -1, 27, "buyer"),
          new EsperWindow("seller", HOUR, 28, -1, -1, ""),
          new EsperWindow("seller", DAY, -1, 29, -1, ""));

  String epl() {
    var select = new StringBuilder("select ").append(kind);
    if (count >= 0) {
      select.append(", count(*) as orders");
    }
    if (sum >= 0) {
      select.append(", sum(cast(amount, long)) as spend");
    }
    if (distinct >= 0) {
      select.append(", count(distinct ").append(of).append(") as others");
    }
    return select
        + " from Placed#groupwin("
        + kind
        + ")#ext_timed(at, "
        + span
        + ") group by "
        + kind;
  }

  void take(EventBean row, long[] vector) {
    if (count >= 0) {
      vector[count] = (long) row.get("orders");
    }
    if (sum >= 0) {
      vector[sum] = (long) row.get("spend");
    }
    if (distinct >= 0) {
      vector[distinct] = (long) row.get("others");
    }
  }
}
