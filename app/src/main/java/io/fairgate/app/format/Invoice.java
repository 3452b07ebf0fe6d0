package io.fairgate.app.format;

import io.fairgate.marketplace.event.Order.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One invoice of Online Retail while its lines are gathered, and what of it was not cancelled
/// later.
final class Invoice {
  final String number;
  final String customer;
  final String country;
  final long atMillis;
  final List<Line> lines = new ArrayList<>();

  /// By article, how many pieces were not cancelled.
  private final Map<String, Long> left = new HashMap<>();

  /// Hundredths of a penny, since some prices have four decimals.
  private long total;

  Invoice(String number, String customer, String country, long atMillis) {
    this.number = number;
    this.customer = customer;
    this.country = country;
    this.atMillis = atMillis;
  }

  boolean isCancellation() {
    return number.startsWith("C");
  }

  /// `price` in hundredths of a penny.
  void add(String sku, long quantity, long price) {
    lines.add(new Line(sku, OnlineRetailFormat.SELLER, "", quantity, (price + 50) / 100));
    left.merge(sku, quantity, Long::sum);
    total += quantity * price;
  }

  long totalMinor() {
    return (total + 50) / 100;
  }

  /// Whether all that the other cancels is still left here.
  boolean covers(Invoice cancellation) {
    return cancellation.left.entrySet().stream()
        .allMatch(entry -> left.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
  }

  /// Takes off what the other cancels; true when nothing is left.
  boolean cancel(Invoice cancellation) {
    cancellation.left.forEach((sku, quantity) -> left.merge(sku, -quantity, Long::sum));
    return left.values().stream().allMatch(quantity -> quantity == 0);
  }
}
