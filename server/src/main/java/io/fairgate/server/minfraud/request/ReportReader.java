package io.fairgate.server.minfraud.request;

import io.fairgate.marketplace.identity.IpAddress;
import io.fairgate.server.minfraud.request.Report.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the body of a report. There is no place for warnings in its answer, so that what cannot be
/// taken is refused.
public final class ReportReader {
  private static final Set<String> NAMES =
      Set.of(
          "ip_address",
          "tag",
          "chargeback_code",
          "maxmind_id",
          "minfraud_id",
          "notes",
          "transaction_id");

  private ReportReader() {}

  public static Read<Report> read(byte[] body) {
    var reading = new Reading();
    Problem problem = reading.scan(body);
    if (problem != null) {
      return new Read.Refused<>(problem);
    }
    var root = new Section(reading, 0, NAMES);
    String written =
        root.text(
            "tag",
            text -> Tag.find(text) != null,
            "one of chargeback, not_fraud, spam_or_abuse, suspected_fraud is needed");
    Tag tag = written == null ? null : Tag.find(written);
    String minfraudId = root.text("minfraud_id");
    String maxmindId = root.text("maxmind_id");
    root.note("notes");
    var report =
        new Report(
            tag == null ? Tag.SUSPECTED_FRAUD : tag,
            root.text("transaction_id"),
            minfraudId != null ? minfraudId : maxmindId,
            root.text("ip_address", IpAddress::shaped, "an IPv4 or IPv6 address is needed"),
            root.text("chargeback_code"));
    Problem fault = fault(reading, tag, report);
    return fault == null ? new Read.Ok<>(report) : new Read.Refused<>(fault);
  }

  private static @Nullable Problem fault(Reading reading, @Nullable Tag tag, Report report) {
    for (Warning warning : reading.warnings) {
      if (warning.code().equals(Warning.INVALID)) {
        return Problem.request(warning.pointer() + ": " + warning.warning());
      }
    }
    if (tag == null) {
      return Problem.request("/tag is needed");
    }
    return report.transactionId() == null && report.givenId() == null && report.ipAddress() == null
        ? Problem.request("one of transaction_id, minfraud_id, maxmind_id, ip_address is needed")
        : null;
  }
}
