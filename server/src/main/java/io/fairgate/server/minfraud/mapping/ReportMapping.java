package io.fairgate.server.minfraud.mapping;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.Labelled.Label;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.PaymentEvent.DisputeReason;
import io.fairgate.server.minfraud.request.Report;
import io.fairgate.server.minfraud.request.Report.Tag;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a report tells of an order, as events of ours.
///
/// A chargeback says that the order was fraud only when its code does, or when it has none: goods
/// that did not come are no fraud of the buyer's.
public final class ReportMapping {
  /// The reason codes of Visa, Mastercard, American Express and Discover by which a card's owner
  /// says that the payment was not theirs.
  private static final Set<String> FRAUD =
      Set.of(
          "10.1",
          "10.2",
          "10.3",
          "10.4",
          "10.5",
          "4837",
          "4840",
          "4849",
          "4863",
          "4870",
          "4871",
          "F10",
          "F14",
          "F24",
          "F29",
          "F30",
          "F31",
          "UA01",
          "UA02",
          "UA05",
          "UA06",
          "UA10",
          "7010",
          "7030",
          "FRAUD",
          "FRAUDULENT");

  private static final Set<String> NOT_RECEIVED =
      Set.of("13.1", "4855", "C08", "RG", "PRODUCT_NOT_RECEIVED");
  private static final Set<String> NOT_AS_DESCRIBED =
      Set.of("13.3", "4853", "C31", "RM", "PRODUCT_UNACCEPTABLE");
  private static final Set<String> DUPLICATE =
      Set.of("12.6", "12.6.1", "4834", "P08", "DP", "DUPLICATE");

  private ReportMapping() {}

  /// The same report on the same day makes the same ids, and so counts once. `order` is the one
  /// that was placed, or null while it is not known; a dispute needs what it came to.
  public static List<Event> events(
      Report report, String tenant, String orderId, @Nullable Order order, long nowMillis) {
    String name = "minfraud:" + Ids.sha256(orderId + '\n' + report.tag() + '\n' + day(nowMillis));
    var about = new About(orderId, Keys.NONE, null);
    var events = new ArrayList<Event>();
    if (report.tag() == Tag.CHARGEBACK && order != null) {
      var head = new Head(tenant, name + ":dispute", nowMillis);
      events.add(new PaymentEvent.Disputed(head, about, order.totalMinor(), reason(report)));
    }
    Label label = label(report);
    if (label != null) {
      events.add(
          new Labelled(new Head(tenant, name + ":label", nowMillis), about, label, "", true));
    }
    return events;
  }

  private static String day(long nowMillis) {
    return Instant.ofEpochMilli(nowMillis).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static @Nullable Label label(Report report) {
    return switch (report.tag()) {
      case NOT_FRAUD -> Label.HONEST;
      case SUSPECTED_FRAUD -> Label.FRAUD;
      case SPAM_OR_ABUSE -> Label.ABUSE;
      case CHARGEBACK -> reason(report) == DisputeReason.FRAUD ? Label.FRAUD : null;
    };
  }

  static DisputeReason reason(Report report) {
    String sent = report.chargebackCode();
    if (sent == null) {
      return DisputeReason.FRAUD;
    }
    String code = sent.strip().toUpperCase(Locale.ROOT);
    if (FRAUD.contains(code)) {
      return DisputeReason.FRAUD;
    }
    if (NOT_RECEIVED.contains(code)) {
      return DisputeReason.NOT_RECEIVED;
    }
    if (NOT_AS_DESCRIBED.contains(code)) {
      return DisputeReason.NOT_AS_DESCRIBED;
    }
    return DUPLICATE.contains(code) ? DisputeReason.DUPLICATE : DisputeReason.OTHER;
  }
}
