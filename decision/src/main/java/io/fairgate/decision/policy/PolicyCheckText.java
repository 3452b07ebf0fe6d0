package io.fairgate.decision.policy;

import io.fairgate.decision.policy.PolicyCheck.Expired;
import io.fairgate.decision.policy.PolicyCheck.Failure;
import io.fairgate.decision.policy.PolicyCheck.Report;
import java.time.Instant;
import java.time.ZoneOffset;

/// The report of a check as plain text: failures first, then what has expired, then a last line.
public final class PolicyCheckText {
  private PolicyCheckText() {}

  public static String of(Report report) {
    var text = new StringBuilder();
    for (Failure failure : report.failures()) {
      failure(text, failure);
    }
    for (Expired expired : report.expired()) {
      text.append("list ").append(expired.list()).append(": `").append(expired.entry().value());
      text.append("` ended on ").append(day(expired.entry().untilMillis()));
      text.append("; take it out, or ask ").append(expired.entry().owner()).append('\n');
    }
    text.append(report.rules()).append(report.rules() == 1 ? " rule, " : " rules, ");
    text.append(report.examples()).append(" examples, ");
    text.append(report.failures().isEmpty() ? "all" : report.failures().size() + " not");
    return text.append(" as their authors say\n").toString();
  }

  private static void failure(StringBuilder text, Failure failure) {
    Place place = failure.example().place();
    text.append(place.file()).append(':').append(place.line()).append(':').append(place.column());
    text.append("\n  ").append(failure.rule().title());
    text.append(
        failure.mustFire() ? " must fire here and does not" : " must not fire here and does");
    if (!failure.example().note().isEmpty()) {
      text.append(" (").append(failure.example().note()).append(')');
    }
    text.append("\n  ").append(failure.why()).append("\n\n");
  }

  private static String day(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
