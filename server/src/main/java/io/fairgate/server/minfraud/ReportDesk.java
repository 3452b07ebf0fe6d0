package io.fairgate.server.minfraud;

import io.fairgate.marketplace.event.Event;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.node.Answer;
import io.fairgate.runtime.node.Node;
import io.fairgate.server.minfraud.mapping.GivenId;
import io.fairgate.server.minfraud.mapping.OrderMapping;
import io.fairgate.server.minfraud.mapping.ReportMapping;
import io.fairgate.server.minfraud.request.Report;
import org.jspecify.annotations.Nullable;

/// Takes a report to the node, as a label or a dispute of the order that it names.
///
/// A report that names no order of ours, by an id from before the change of service or by an IP
/// address alone, is answered like every other, and nothing of it is kept.
final class ReportDesk {
  private final Submitting submitting;
  private final Histories histories;
  private final Clock clock;

  ReportDesk(Node node, Submitting submitting, Clock clock) {
    this.submitting = submitting;
    histories = new Histories(node);
    this.clock = clock;
  }

  /// Whether it is taken in; the client of one that is not tries again.
  boolean take(String tenant, Report report) throws InterruptedException {
    String orderId = orderId(tenant, report);
    if (orderId == null) {
      return true;
    }
    History history = histories.of(tenant, orderId);
    for (Event event :
        ReportMapping.events(
            report, tenant, orderId, history == null ? null : history.order(), clock.nowMillis())) {
      if (!isTaken(submitting.submit(event))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String orderId(String tenant, Report report) {
    String given = report.givenId();
    String known =
        given == null ? null : histories.orderAt(tenant, GivenId.position(tenant, given));
    String transaction = report.transactionId();
    return known != null || transaction == null ? known : OrderMapping.orderId(transaction);
  }

  private static boolean isTaken(Answer answer) {
    return switch (answer) {
      case Answer.Told _, Answer.OtherBody _, Answer.Refused _ -> true;
      case Answer.InProgress _,
          Answer.Fallback _,
          Answer.NotYetDurable _,
          Answer.Overloaded _,
          Answer.Down _ ->
          false;
    };
  }
}
