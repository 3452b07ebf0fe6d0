package io.fairgate.server.minfraud.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.server.minfraud.Page;
import io.fairgate.server.minfraud.request.Read;
import io.fairgate.server.minfraud.request.Report;
import io.fairgate.server.minfraud.request.ReportReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Each row of the page's table of reports, and when a report counts again.
class ReportTableTest {
  private static final long DAY = 86_400_000;

  private static final Order ORDER =
      Mapped.order(
              Mapped.transaction(
                  "{\"account\":{\"user_id\":\"oskar\"},"
                      + "\"order\":{\"amount\":80,\"currency\":\"EUR\"}}"))
          .order();

  @Test
  void everyReportBecomesWhatThePageSays() {
    for (List<String> row : Page.table("| `tag` | `chargeback_code` | ours |")) {
      Report report = report(row.getFirst(), row.get(1));
      String ours =
          ReportMapping.events(report, "default", "A1", ORDER, Mapped.NOW).stream()
              .map(ReportTableTest::told)
              .collect(Collectors.joining(", "));
      assertEquals(row.get(2), ours, row.toString());
    }
  }

  @Test
  void aDisputeHasWhatTheOrderCameToAndWaitsForItElse() {
    Report report = report("chargeback", "");
    var disputed =
        (PaymentEvent.Disputed)
            ReportMapping.events(report, "default", "A1", ORDER, Mapped.NOW).getFirst();
    assertEquals(8_000, disputed.amountMinor());
    List<Event> unknown = ReportMapping.events(report, "default", "A1", null, Mapped.NOW);
    assertEquals(1, unknown.size());
    assertTrue(unknown.getFirst() instanceof Labelled);
  }

  @Test
  void theSameReportCountsOnceADay() {
    String first = id(report("not_fraud", ""), Mapped.NOW);
    assertEquals(first, id(report("not_fraud", ""), Mapped.NOW + 1));
    assertTrue(!first.equals(id(report("not_fraud", ""), Mapped.NOW + DAY)));
    assertTrue(!first.equals(id(report("suspected_fraud", ""), Mapped.NOW)));
  }

  private static String id(Report report, long now) {
    return ReportMapping.events(report, "default", "A1", ORDER, now).getFirst().head().id();
  }

  private static Report report(String tag, String code) {
    String body =
        "{\"transaction_id\":\"A1\",\"tag\":\""
            + tag
            + (code.isEmpty() ? "" : "\",\"chargeback_code\":\"" + code)
            + "\"}";
    return switch (ReportReader.read(body.getBytes(UTF_8))) {
      case Read.Ok<Report> ok -> ok.request();
      case Read.Refused<Report> refused -> throw new IllegalArgumentException(body + refused);
    };
  }

  private static String told(Event event) {
    return switch (event) {
      case Labelled labelled -> "`label` " + lower(labelled.label());
      case PaymentEvent.Disputed disputed -> "`payment.disputed` " + lower(disputed.reason());
      default -> event.toString();
    };
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
