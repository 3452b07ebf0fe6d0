package io.fairgate.server;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Orders of the cast, placed a minute ago.
public final class Order {
  private Order() {}

  public static String at(long minutesAgo) {
    return Instant.now()
        .minus(minutesAgo, ChronoUnit.MINUTES)
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  public static String of(String id, String buyer) {
    return of(id, buyer, at(1), "");
  }

  /// `more` are members of the event, each with a comma behind it.
  public static String of(String id, String buyer, String at, String more) {
    return "{\"type\":\"order.placed\","
        + more
        + "\"id\":\"placed-"
        + id
        + "\",\"at\":\""
        + at
        + "\",\"order\":{\"id\":\""
        + id
        + "\",\"buyer\":\""
        + buyer
        + "\",\"currency\":\"EUR\",\"total\":2500,\"email\":\""
        + buyer
        + "@example.com\",\"device\":\"d-"
        + buyer
        + "\",\"ip\":\"192.0.2.7\",\"lines\":[{\"sku\":\"tea\",\"seller\":\"northwind\",\"quantity\":1,"
        + "\"unit_amount\":2500}],\"payment\":{\"method\":\"card\",\"token\":\"tok-"
        + buyer
        + "\",\"bin\":\"411111\"}}}";
  }
}
