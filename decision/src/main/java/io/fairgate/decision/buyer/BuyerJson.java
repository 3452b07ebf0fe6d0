package io.fairgate.decision.buyer;

import io.fairgate.decision.buyer.BuyerStatement.Ground;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.text.Json;
import io.fairgate.decision.text.Times;
import java.util.Locale;
import java.util.Map;

/// A statement as one JSON object.
public final class BuyerJson {
  private BuyerJson() {}

  public static String of(BuyerStatement statement) {
    var json = new Json().object();
    json.name("orderId").value(statement.orderId());
    json.name("at").value(Times.rfc3339(statement.atMillis()));
    json.name("language").value(statement.language());
    json.name("outcome").value(statement.outcome().written());
    json.name("outcomeText").value(statement.outcomeText());
    json.name("grounds").array();
    statement.grounds().forEach(ground -> ground(json, ground));
    json.endArray();
    json.name("change").value(statement.change().map(BuyerJson::written).orElse(null));
    json.name("changeText").value(statement.changeText());
    json.name("decidedBy").value(statement.decidedBy().name().toLowerCase(Locale.ROOT));
    json.name("decidedByText").value(statement.decidedByText());
    return json.endObject().toString();
  }

  private static String written(Change change) {
    return change.name().toLowerCase(Locale.ROOT);
  }

  private static void ground(Json json, Ground ground) {
    json.object();
    json.name("reason").value(ground.code());
    json.name("text").value(ground.text());
    json.name("remedy").value(ground.remedy());
    json.name("facts").object();
    for (Map.Entry<String, Told> fact : ground.facts().entrySet()) {
      json.name(fact.getKey());
      value(json, fact.getValue());
    }
    json.endObject();
    json.name("term").value(ground.term());
    json.name("article").value(ground.article());
    json.endObject();
  }

  private static void value(Json json, Told told) {
    switch (told) {
      case Told.Money money -> {
        json.object();
        json.name("minor").value(money.minor());
        json.name("currency").value(money.currency());
        json.endObject();
      }
      case Told.Count count -> json.value(count.count());
      case Told.PerWeek rate -> json.value(rate.times());
      case Told.Country country -> json.value(country.code());
      case Told.Word word -> json.value(word.word());
    }
  }
}
