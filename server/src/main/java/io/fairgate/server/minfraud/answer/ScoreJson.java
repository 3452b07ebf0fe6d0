package io.fairgate.server.minfraud.answer;

import io.fairgate.decision.Outcome;
import io.fairgate.decision.text.Json;
import io.fairgate.server.minfraud.answer.Ruling.Ground;
import io.fairgate.server.minfraud.request.Warning;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes the answer of the three services. What is not known, of an IP address, a card's issuer or
/// a mailbox, is left out.
public final class ScoreJson {
  /// Nothing is billed; clients that watch for these to run out keep quiet.
  static final long REMAINING = 1_000_000;

  private ScoreJson() {}

  /// `deviceId` names the device, where one is known.
  public static String of(
      Detail detail,
      UUID id,
      Ruling ruling,
      Points points,
      @Nullable UUID deviceId,
      List<Warning> warnings) {
    long risk = RiskScore.hundredths(ruling.outcome(), points.total());
    var json = new Json().object();
    json.name("id").value(id.toString());
    json.name("risk_score").value(risk / 100.0);
    json.name("funds_remaining").value(REMAINING);
    json.name("queries_remaining").value(REMAINING);
    disposition(ruling, json);
    if (!warnings.isEmpty()) {
      warnings(warnings, json);
    }
    if (detail != Detail.SCORE && deviceId != null) {
      json.name("device").object().name("id").value(deviceId.toString()).endObject();
    }
    if (detail == Detail.FACTORS) {
      factors(ruling, points, risk, json);
    }
    return json.endObject().toString();
  }

  /// A challenge has no equal there: it is held by hand, under the name of the change that would
  /// save the order.
  private static void disposition(Ruling ruling, Json json) {
    json.name("disposition").object();
    json.name("action")
        .value(
            switch (ruling.outcome()) {
              case APPROVE -> "accept";
              case CHALLENGE, REVIEW -> "manual_review";
              case CLOSE -> "reject";
            });
    json.name("reason").value(ruling.grounds().isEmpty() ? "default" : "custom_rule");
    String label = label(ruling);
    if (label != null) {
      json.name("rule_label").value(label);
    }
    json.endObject();
  }

  private static @Nullable String label(Ruling ruling) {
    if (ruling.outcome() == Outcome.CHALLENGE && ruling.change() != null) {
      return ruling.change();
    }
    return ruling.grounds().isEmpty() ? null : ruling.grounds().getFirst().code();
  }

  private static void warnings(List<Warning> warnings, Json json) {
    json.name("warnings").array();
    for (Warning warning : warnings) {
      json.object();
      json.name("code").value(warning.code());
      json.name("warning").value(warning.warning());
      json.name("input_pointer").value(warning.pointer());
      json.endObject();
    }
    json.endArray();
  }

  /// Multipliers that, with the least score, make up the score: each reason's is that power of the
  /// whole rise which its share of the points is.
  private static void factors(Ruling ruling, Points points, long risk, Json json) {
    json.name("risk_score_reasons").array();
    int sum = 0;
    for (Ground ground : ruling.grounds()) {
      sum += points.of(ground.code());
    }
    int count = ruling.grounds().size();
    for (Ground ground : ruling.grounds()) {
      double share = sum == 0 ? 1.0 / count : (double) points.of(ground.code()) / sum;
      double multiplier = StrictMath.pow((double) risk / RiskScore.LEAST, share);
      json.object();
      json.name("multiplier").value(StrictMath.rint(multiplier * 10_000) / 10_000);
      json.name("reasons").array().object();
      json.name("code").value(ground.code());
      json.name("reason").value(ground.text());
      json.endObject().endArray().endObject();
    }
    json.endArray();
  }
}
