package io.fairgate.server.minfraud.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairgate.decision.Outcome;
import io.fairgate.server.minfraud.Page;
import io.fairgate.server.minfraud.answer.Ruling.Ground;
import io.fairgate.server.minfraud.request.Warning;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Each row of the page's table of answers, and what the score and its factors keep to.
class AnswerTableTest {
  private static final UUID ID = new UUID(1, 2);
  private static final List<Ground> GROUNDS =
      List.of(new Ground("coupon.reuse", "Used before."), new Ground("pace", "Many orders."));

  @Test
  void everyOutcomeIsToldAsThePageSays() throws JsonProcessingException {
    for (List<String> row :
        Page.table("| our outcome | `disposition.action` | `rule_label` | `risk_score` |")) {
      Outcome outcome = Outcome.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
      Ruling ruling = ruling(outcome);
      JsonNode told = told(Detail.SCORE, ruling, Points.NONE);
      JsonNode disposition = told.get("disposition");
      assertEquals(row.get(1), disposition.get("action").textValue());
      String label = disposition.path("rule_label").asText("none");
      String said =
          switch (label) {
            case "confirm" -> "the change";
            case "coupon.reuse" -> "the reason";
            default -> label;
          };
      assertEquals(row.get(2), said);
      String[] band = row.get(3).split(" to ");
      assertEquals(Double.parseDouble(band[0]), told.get("risk_score").doubleValue());
      JsonNode most = told(Detail.SCORE, ruling, new Points(100, Map.of()));
      assertEquals(Double.parseDouble(band[1]), most.get("risk_score").doubleValue());
    }
  }

  @Test
  void theScoreNeverFallsAsPointsOrGravityRise() {
    long before = 0;
    for (Outcome outcome : Outcome.values()) {
      for (int points = 0; points <= 100; points++) {
        long risk = RiskScore.hundredths(outcome, points);
        assertTrue(risk >= before && risk >= 1 && risk <= 9_900, outcome + " " + points);
        before = risk;
      }
    }
  }

  @Test
  void theMultipliersMakeUpTheScore() throws JsonProcessingException {
    for (Points points :
        List.of(Points.NONE, new Points(70, Map.of("coupon.reuse", 60, "pace", 10)))) {
      JsonNode told = told(Detail.FACTORS, ruling(Outcome.REVIEW), points);
      double product = 0.01;
      for (JsonNode reason : told.get("risk_score_reasons")) {
        product *= reason.get("multiplier").doubleValue();
      }
      assertEquals(told.get("risk_score").doubleValue(), product, 0.01);
      JsonNode first = told.at("/risk_score_reasons/0/reasons/0");
      assertEquals("coupon.reuse", first.get("code").textValue());
      assertEquals("Used before.", first.get("reason").textValue());
    }
  }

  @Test
  void whatIsNotKnownIsLeftOut() throws JsonProcessingException {
    JsonNode told = told(Detail.INSIGHTS, ruling(Outcome.APPROVE), Points.NONE);
    for (String unknown :
        List.of("ip_address", "credit_card", "email", "billing_address", "shipping_address")) {
      assertTrue(told.path(unknown).isMissingNode(), unknown);
    }
    assertTrue(told.path("warnings").isMissingNode());
  }

  @Test
  void warningsSayWhereAndWhy() throws JsonProcessingException {
    var warning = new Warning(Warning.INVALID, "two letters", "/billing/country");
    JsonNode told =
        new ObjectMapper()
            .readTree(
                ScoreJson.of(
                    Detail.SCORE, ID, Ruling.NOTHING, Points.NONE, null, List.of(warning)));
    assertEquals("/billing/country", told.at("/warnings/0/input_pointer").textValue());
    assertEquals("INPUT_INVALID", told.at("/warnings/0/code").textValue());
  }

  private static Ruling ruling(Outcome outcome) {
    return outcome == Outcome.APPROVE
        ? Ruling.NOTHING
        : new Ruling(outcome, outcome == Outcome.CHALLENGE ? "confirm" : null, GROUNDS, 7);
  }

  private static JsonNode told(Detail service, Ruling ruling, Points points)
      throws JsonProcessingException {
    return new ObjectMapper().readTree(ScoreJson.of(service, ID, ruling, points, null, List.of()));
  }
}
