package io.fairgate.app.check;

import io.fairgate.decision.policy.Place;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.PolicyCheck.Expired;
import io.fairgate.decision.policy.PolicyCheck.Failure;
import io.fairgate.decision.policy.PolicyCheck.Report;
import io.fairgate.decision.policy.PolicyFault;
import io.fairgate.decision.text.Json;
import io.fairgate.decision.text.Times;
import java.util.List;

/// What a check found, as one JSON object of one shape: a refused policy has faults and nothing
/// else.
final class CheckJson {
  private CheckJson() {}

  static String refused(List<PolicyFault> faults) {
    var json = new Json().object();
    json.name("isSound").value(false);
    json.name("policy").value((String) null);
    json.name("faults");
    faults(json, faults);
    json.name("warnings").array().endArray();
    json.name("rules").value(0).name("examples").value(0);
    json.name("failures").array().endArray();
    json.name("expired").array().endArray();
    return json.endObject().toString();
  }

  static String checked(Policy policy, List<PolicyFault> warnings, Report report) {
    var json = new Json().object();
    json.name("isSound").value(report.isSound());
    json.name("policy").object();
    json.name("name").value(policy.name());
    json.name("hash").value(policy.hash());
    json.endObject();
    json.name("faults").array().endArray();
    json.name("warnings");
    faults(json, warnings);
    json.name("rules").value(report.rules());
    json.name("examples").value(report.examples());
    json.name("failures").array();
    report.failures().forEach(failure -> failure(json, failure));
    json.endArray().name("expired").array();
    for (Expired expired : report.expired()) {
      json.object();
      json.name("list").value(expired.list());
      json.name("value").value(expired.entry().value());
      json.name("owner").value(expired.entry().owner());
      json.name("until").value(Times.rfc3339(expired.entry().untilMillis()));
      json.endObject();
    }
    return json.endArray().endObject().toString();
  }

  private static void faults(Json json, List<PolicyFault> faults) {
    json.array();
    for (PolicyFault fault : faults) {
      json.object();
      place(json, fault.place());
      json.name("message").value(fault.message());
      json.name("advice").value(fault.advice());
      json.name("snippet").value(fault.snippet());
      json.endObject();
    }
    json.endArray();
  }

  private static void failure(Json json, Failure failure) {
    json.object();
    json.name("rule").value(failure.rule().id());
    place(json, failure.example().place());
    json.name("mustFire").value(failure.mustFire());
    json.name("note").value(failure.example().note());
    json.name("why").value(failure.why());
    json.endObject();
  }

  private static void place(Json json, Place place) {
    json.name("file").value(place.file());
    json.name("line").value(place.line());
    json.name("column").value(place.column());
  }
}
