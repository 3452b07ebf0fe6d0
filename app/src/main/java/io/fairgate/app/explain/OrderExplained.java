package io.fairgate.app.explain;

import io.fairgate.decision.buyer.BuyerJson;
import io.fairgate.decision.buyer.BuyerStatement;
import io.fairgate.decision.buyer.BuyerText;
import io.fairgate.decision.explain.Explanation;
import io.fairgate.decision.explain.ExplanationJson;
import io.fairgate.decision.explain.ExplanationText;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.text.Json;
import java.util.List;

/// The decisions on one order: each as an analyst reads it, and below it what the buyer reads.
public final class OrderExplained {
  private static final String LINE = "─".repeat(100) + "\n";

  private OrderExplained() {}

  /// `records` are those of the decisions, in order; colours where `isTerminal`.
  public static String text(
      Policy policy, List<byte[]> records, String language, boolean isTerminal) {
    var text = new StringBuilder();
    for (int i = 0; i < records.size(); i++) {
      if (i > 0) {
        text.append('\n').append(LINE);
      }
      if (records.size() > 1) {
        text.append("Decision ").append(i + 1).append(" of ").append(records.size()).append('\n');
      }
      byte[] record = records.get(i);
      text.append(ExplanationText.of(Explanation.of(policy, record), isTerminal));
      text.append("\nWhat the buyer reads\n");
      BuyerText.of(BuyerStatement.of(policy, record, language))
          .lines()
          .forEach(line -> text.append(("  | " + line).stripTrailing()).append('\n'));
    }
    return text.toString();
  }

  /// One object: the order's id, and for each decision its `explanation` and its `buyer`.
  public static String json(Policy policy, String order, List<byte[]> records, String language) {
    var json = new Json().object();
    json.name("orderId").value(order);
    json.name("decisions").array();
    for (byte[] record : records) {
      json.object();
      json.name("explanation").raw(ExplanationJson.of(Explanation.of(policy, record)));
      json.name("buyer").raw(BuyerJson.of(BuyerStatement.of(policy, record, language)));
      json.endObject();
    }
    return json.endArray().endObject().toString();
  }
}
